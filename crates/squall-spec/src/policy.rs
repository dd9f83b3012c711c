//! The `Policy` document: caps that only ever tighten what an experiment asks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::experiment::{ApiVersion, BlastRadius, Metadata};
use crate::target::ProcessSelector;

/// Caps that hold for every experiment it applies to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    /// The version of the document's format: `squall.dev/v1`.
    pub api_version: ApiVersion,
    /// Always `Policy`.
    pub kind: PolicyKind,
    /// Name and labels.
    pub metadata: Metadata,
    /// The caps.
    pub spec: PolicySpec,
}

/// The kind of a policy document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum PolicyKind {
    /// A policy.
    Policy,
}

/// The caps of a policy. All that are absent do not restrict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PolicySpec {
    /// The environment that this machine is part of. An experiment meant for another is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<String>,
    /// Caps on targets and durations; its `autoAbort` guards are added to every run.
    #[serde(default)]
    pub blast_radius: BlastRadius,
    /// Only these faults may be used: names, or families such as `network.*`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_faults: Option<Vec<String>>,
    /// These faults may not be used: names, or families such as `network.*`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_faults: Vec<String>,
    /// Processes that are never hit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub protect: Vec<ProcessSelector>,
    /// At most this many runs at once on this machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_concurrent_runs: Option<u32>,
    /// Demands a hypothesis, at least one guard, a runbook, an owner, someone to notify and bounded durations, as `environment: production` does.
    #[serde(default)]
    pub require_production_practice: bool,
}

/// A file that holds a `blastRadius` at its top level and nothing else; it is read as a policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BlastRadiusFile {
    /// The caps.
    pub blast_radius: BlastRadius,
}
