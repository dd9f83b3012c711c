//! The small expression language of expectations and guards: parsed and typed before a run, evaluated by `squall-observe`.
//!
//! An *expectation* is a metric and a condition (`p99: "<= 200ms"`). A *guard* is one or more of them over named observations,
//! joined by `and`/`or` (`checkout.errorRate > 1% or errors.value > 0.01`).

use serde::{Deserialize, Serialize};

/// What kind of probe an observation is; it decides which metrics there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProbeKind {
    /// An HTTP probe.
    Http,
    /// A TCP probe.
    Tcp,
    /// A command probe.
    Command,
    /// A probe of a TLS certificate.
    Tls,
    /// A question to a Prometheus server.
    Prometheus,
    /// A load generator.
    Load,
}

/// What a value measures. Values are held in the base unit: seconds, a share of one, events per second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Seconds.
    Duration,
    /// A share, 1 being all.
    Ratio,
    /// Events per second.
    Rate,
    /// How many.
    Count,
    /// Anything else that is a number.
    Number,
    /// Text.
    Text,
    /// True or false.
    Bool,
}

/// A metric of one observation, taken over a window of its samples.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "metric", rename_all = "kebab-case")]
pub enum Metric {
    /// A quantile of the latency, 0 to 1: `p50`, `p99`, `p99.9`. Duration. Failed requests count with the time they took.
    LatencyQuantile {
        /// 0 to 1.
        quantile: f64,
    },
    /// `mean`, `min`, `max` of the latency. Duration.
    Latency {
        /// Which.
        aggregate: Aggregate,
    },
    /// `availability`: successes of all that were tried. Ratio.
    Availability,
    /// `availability.p99`: the availability that this share of one-second windows reaches at least. Ratio.
    AvailabilityQuantile {
        /// 0 to 1: 0.99 says that 99 % of the windows have at least the value.
        quantile: f64,
    },
    /// `errorRate`, `errorRate.5xx`, `errorRate.timeout`: failures (of a class) of all that were tried. Ratio.
    ErrorRate {
        /// The class; none: all failures. `4xx` and `5xx` count statuses whether or not they are failures.
        class: Option<String>,
    },
    /// `errors`, `errors.5xx`: how many failures (of a class). Count.
    Errors {
        /// The class; none: all failures.
        class: Option<String>,
    },
    /// `throughput`: successes per second. Rate.
    Throughput,
    /// `offered`: requests intended per second. Rate.
    Offered,
    /// `count`: how many were tried. Count.
    Count,
    /// `value`, `value.mean`, `value.min`, `value.max`, `value.last`: of a Prometheus answer, or of a command's output. Number.
    /// A bare `value` means each sample.
    Value {
        /// Which; none: each sample must meet the condition.
        aggregate: Option<Aggregate>,
    },
    /// `status`: of each HTTP answer. Number.
    Status,
    /// `body` of each HTTP answer, `stdout` of each command run, `reply` of each TCP probe. Text.
    Body,
    /// `stderr` of each command run. Text.
    Stderr,
    /// `exitCode` of each command run. Number.
    ExitCode,
    /// `header.NAME` of each HTTP answer. Text.
    Header {
        /// Its name in lower case.
        name: String,
    },
    /// `json.PATH` or `$.PATH`: what a JSON path (RFC 9535) selects from each body or standard output. Typed by what it is compared with.
    Json {
        /// The path, starting with `$`.
        path: String,
    },
    /// `expiresIn` of a certificate. Duration.
    ExpiresIn,
    /// `valid`: the certificate's chain, name and dates are good. Bool.
    Valid,
}

/// How many values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregate {
    /// The arithmetic mean.
    Mean,
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// The newest.
    Last,
    /// The sum.
    Sum,
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
}

/// What a metric is compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "operand", rename_all = "kebab-case")]
pub enum Operand {
    /// A number in the base unit of its dimension.
    Number {
        /// The number.
        value: f64,
        /// Its dimension; a bare number takes the metric's.
        dimension: Dimension,
    },
    /// Text.
    Text {
        /// The text.
        value: String,
    },
    /// True or false.
    Bool {
        /// Which.
        value: bool,
    },
    /// `baseline * times + plus`: the same metric over the baseline.
    Baseline {
        /// The factor, 1 if not written.
        times: f64,
        /// Added, in the base unit, 0 if not written.
        plus: f64,
    },
}

/// A condition on a metric.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "condition", rename_all = "kebab-case")]
pub enum Condition {
    /// A comparison.
    Compare {
        /// Which.
        comparison: Comparison,
        /// With what.
        operand: Operand,
    },
    /// `LOW..HIGH`, ends included.
    Range {
        /// The low end.
        low: Operand,
        /// The high end.
        high: Operand,
    },
    /// `=~ /REGEX/`, or `!~ /REGEX/`.
    Matches {
        /// The pattern.
        pattern: String,
        /// `!~`.
        negated: bool,
    },
}

/// A metric of an observation and the condition that it must meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expectation {
    /// The observation's name.
    pub observation: String,
    /// The metric.
    pub metric: Metric,
    /// Its dimension.
    pub dimension: Dimension,
    /// The condition.
    pub condition: Condition,
    /// As it was written, such as `checkout.p99 <= 200ms`.
    pub text: String,
}

/// A guard's condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "guard", rename_all = "kebab-case")]
pub enum GuardExpr {
    /// A metric over the guard's window meets the condition.
    Term {
        /// The metric and the condition.
        term: Expectation,
    },
    /// All hold.
    All {
        /// Of these.
        of: Vec<GuardExpr>,
    },
    /// At least one holds.
    Any {
        /// Of these.
        of: Vec<GuardExpr>,
    },
}
