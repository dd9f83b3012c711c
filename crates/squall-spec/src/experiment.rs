//! The `Experiment` document: what is believed, what is broken, and what must hold.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::observation::{Expected, Observation};
use crate::steady_state::SteadyStateMap;
use crate::target::Target;
use crate::units::{Duration, Ratio};

/// An experiment: a hypothesis about a system, the faults that test it, and the bounds it runs in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Experiment {
    /// The version of the document's format: `squall.dev/v1`.
    pub api_version: ApiVersion,
    /// Always `Experiment`.
    pub kind: ExperimentKind,
    /// Name and labels.
    pub metadata: Metadata,
    /// What the experiment does.
    pub spec: ExperimentSpec,
}

/// The version of the documents' format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ApiVersion {
    /// The first stable version.
    #[serde(rename = "squall.dev/v1")]
    V1,
}

/// The kind of an experiment document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ExperimentKind {
    /// An experiment.
    Experiment,
}

/// Name and labels of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Metadata {
    /// A short name: lower-case letters, digits, `-` and `.`, at most 63 characters.
    pub name: String,
    /// Free labels.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
    /// Free notes for tools; Squall does not read them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub annotations: BTreeMap<String, String>,
    /// The namespace that the experiment acts in, where the setting has namespaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// What an experiment does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExperimentSpec {
    /// A falsifiable sentence: what should stay true while the faults last. Without one the verdict says "explored".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hypothesis: Option<String>,
    /// Who answers for the experiment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Where the manual way back is written down: a path or a URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runbook: Option<String>,
    /// The environment that this document is meant for, such as `staging`. `production` demands more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<String>,
    /// Who is told before the run starts, when it ends, and when it aborts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notify: Vec<Notify>,
    /// What healthy is. It holds before, while and after, or the verdict says which did not.
    pub steady_state: SteadyState,
    /// Measured and recorded beside the steady state; guards and the steady-state map may refer to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<Observation>,
    /// Caps on who may be hit and for how long. Policies only tighten them.
    #[serde(default)]
    pub blast_radius: BlastRadius,
    /// What is injected.
    pub faults: Vec<FaultStep>,
    /// Guards: conditions that end the run at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub abort: Vec<Guard>,
    /// How the steady state is measured before anything is injected.
    #[serde(default)]
    pub baseline: Baseline,
    /// How the system must come back after the undo.
    #[serde(default)]
    pub recovery: Recovery,
    /// Repeats the same choice of targets and the same schedule. Default: random, and recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// The steady state: a list of observations with expectations, or a map of thresholds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SteadyState {
    /// Observations, each with what is expected of it.
    List(Vec<Observation>),
    /// Thresholds by metric (`availability`, `p99_latency_ms`, `error_rate`, `throughput_rps`) over `observations`.
    Map(SteadyStateMap),
}

/// Someone who is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Notify {
    /// A command and its arguments; the message is on its standard input as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// A URL that gets the message as a JSON POST.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Caps on who may be hit and for how long.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BlastRadius {
    /// At most this many targets over the whole run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_targets: Option<u32>,
    /// At most this share of what was discovered (`5%`, or a bare `5`), but at least one target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_percentage: Option<Ratio>,
    /// No fault may last longer than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_duration: Option<Duration>,
    /// Only targets in these namespaces may be hit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_namespaces: Option<Vec<String>>,
    /// Targets in these namespaces are never hit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_namespaces: Vec<String>,
    /// Guards in the short form: a metric, a threshold, a window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_abort: Option<AutoAbort>,
}

/// Guards in the short form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AutoAbort {
    /// Whether the conditions are in force.
    #[serde(default = "yes")]
    pub enabled: bool,
    /// The run is aborted when any of these holds.
    #[serde(default)]
    pub conditions: Vec<AutoAbortCondition>,
}

fn yes() -> bool {
    true
}

/// One condition: the metric, taken over the window, exceeds the threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AutoAbortCondition {
    /// `error_rate`, `p99_latency` (milliseconds), `availability`, …: of every observation that measures it; or `observation.metric`.
    pub metric: String,
    /// The value that must not be exceeded: a ratio for rates, milliseconds for latencies, or a value with a unit.
    pub threshold: Expected,
    /// How much of the recent past is judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Duration>,
}

/// A fault, its target, and its place in the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultStep {
    /// A name, unique in the document. Default: the fault's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which fault, such as `network.delay`. `squall faults` lists them.
    pub fault: String,
    /// Who is hit. Default: the host, for faults that act on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// The fault's parameters. `squall faults NAME` explains them.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub with: serde_json::Map<String, serde_json::Value>,
    /// How long the fault lasts, from the moment it is in force. Default 30s; an instantaneous fault (a kill) has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Duration>,
    /// Starts when these faults have ended, instead of at the start of the injection.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// Waits this long before it starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<Duration>,
    /// Injects again and again. Targets are resolved afresh each time, within the same caps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
}

/// Repetition of a fault.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Repeat {
    /// How many times in all, 1 to 10,000.
    pub times: u32,
    /// From one start to the next; it may not be shorter than the duration.
    pub every: Duration,
}

/// A condition that ends the run at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Guard {
    /// A condition such as `checkout.errorRate > 1%`.
    pub when: String,
    /// It must hold for this long, and is judged over a window of this length. Default 5s.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub hold: Option<Duration>,
    /// A name for reports. Default: the condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How the steady state is measured before anything is injected.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Baseline {
    /// How long. Default 5s. `0s` takes one sample of each observation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Duration>,
    /// Fewer samples than this (of any observation) make the baseline not steady. Default 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_samples: Option<u32>,
}

/// How the system must come back after the undo.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recovery {
    /// Steady again within this, or the verdict is failed. Default 30s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Duration>,
    /// It must stay steady for this long to count as recovered. Default 3s.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub hold: Option<Duration>,
}
