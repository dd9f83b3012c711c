//! The steady state as a map of thresholds by metric, the short form of a list of observations.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Thresholds by metric. Each needs an entry of `observations` to measure it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SteadyStateMap {
    /// Quantile → least availability over one-second windows: `{p99: 0.995}` says that 99 % of them have at least 0.995.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub availability: BTreeMap<String, f64>,
    /// Observation → greatest 99th percentile of latency, in milliseconds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub p99_latency_ms: BTreeMap<String, f64>,
    /// Error class (`5xx`, `4xx`, `timeout`, `all`, or with `_above_baseline`) → greatest share of requests.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub error_rate: BTreeMap<String, f64>,
    /// Bounds of completed requests per second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throughput_rps: Option<ThroughputBounds>,
}

/// Bounds of completed requests per second.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThroughputBounds {
    /// At least this many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// At most this many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
}
