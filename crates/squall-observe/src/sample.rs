//! What observations yield: samples, in the form in which they are recorded.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One sample of one observation. A single probe gives a point; a load generator gives buckets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// The observation's name.
    pub observation: String,
    /// When it was intended: microseconds since the run began. A sample belongs to the phase in which it was intended.
    pub at_us: u64,
    /// What was measured.
    #[serde(flatten)]
    pub data: SampleData,
}

/// What was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "sample", rename_all = "kebab-case")]
pub enum SampleData {
    /// One probe.
    Point(Point),
    /// Many requests that were intended in the same short time. Several buckets of the same time add up.
    Bucket(Bucket),
}

/// One probe.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// It succeeded: an answer came, in time, that is not an error in itself (HTTP: below 400).
    pub ok: bool,
    /// From the intended start to the end, in microseconds.
    pub latency_us: u64,
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorClass>,
    /// What exactly went wrong, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The exit code of a command; 128 + the signal if it was killed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i32>,
    /// The number that a Prometheus query or a command gave. For a certificate: seconds until it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// A certificate's chain, name and dates are good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<bool>,
    /// Headers that an expectation asks for, names in lower case.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// The body or the standard output, if an expectation asks for it; at most 64 KiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The standard error, if an expectation asks for it; at most 64 KiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
}

/// Many requests that were intended in the same short time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bucket {
    /// The width of the bucket in microseconds; it starts at the sample's `at_us`.
    pub width_us: u64,
    /// Requests that were intended in it, counted in its first report only.
    pub intended: u64,
    /// Requests that ended well.
    pub ok: u64,
    /// Requests that failed, by class.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: BTreeMap<ErrorClass, u64>,
    /// Answers by HTTP status.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub statuses: BTreeMap<u16, u64>,
    /// Latencies from the intended send time: (microseconds, how many), in rising order, to three significant digits.
    pub latencies_us: Vec<(u64, u64)>,
}

/// Why a probe or a request failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorClass {
    /// Nothing listens.
    Refused,
    /// No connection in time.
    ConnectTimeout,
    /// No complete answer in time.
    Timeout,
    /// The connection was reset or closed too early.
    Reset,
    /// The host's name was not found.
    Name,
    /// TLS could not be agreed on.
    Tls,
    /// The answer broke the protocol.
    Protocol,
    /// An answer that says error: an HTTP status outside what counts as success, a Prometheus error.
    Status,
    /// A command ended with another code than 0.
    Exit,
    /// An answer without the number or the text that was asked for.
    NoData,
    /// The probe itself could not run: no such program, no descriptor left. It says nothing about the system.
    Probe,
}
