//! Who is hit, and how the victims are chosen among those found.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::units::Ratio;

/// Who is hit: exactly one of the kinds, and a choice among those found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Target {
    /// Processes on this machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process: Option<ProcessSelector>,
    /// This machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<HostSelector>,
    /// systemd units on this machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSelector>,
    /// How many of those found are hit. Default: `one`.
    #[serde(default)]
    pub choose: Choice,
}

/// Processes that match all the given fields. At least one field is needed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessSelector {
    /// The process id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pid: Option<u32>,
    /// The exact name: the file name of the executable or of `argv[0]`, or the kernel's short name (`comm`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A regular expression that is found in the command line (arguments joined by spaces).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command_line: Option<String>,
    /// The user who runs it: a name or a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// A TCP or UDP port that it listens on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listening: Option<u16>,
    /// The systemd unit that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// A path of its cgroup, or a path above it, as in `/proc/PID/cgroup`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cgroup: Option<String>,
}

/// This machine. It has no fields: `host: {}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HostSelector {}

/// systemd units.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnitSelector {
    /// The unit's name, such as `nginx.service`.
    pub name: String,
}

/// How many of the targets found are hit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    /// One, chosen by the seed.
    #[default]
    One,
    /// Every one.
    All,
    /// Exactly this many; fewer found is an error.
    Count(u32),
    /// This share of those found, rounded down, at least one.
    Percent(Ratio),
    /// A random share up to this, rounded down, at least one.
    RandomMaxPercent(Ratio),
}
