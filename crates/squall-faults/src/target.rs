//! Targets as they were found, held by identity.

use serde::{Deserialize, Serialize};
use squall_sys::process::ProcessId;

/// A target that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "target", rename_all = "kebab-case")]
pub enum FoundTarget {
    /// A process.
    Process(FoundProcess),
    /// This machine.
    Host {
        /// Its name.
        name: String,
    },
    /// A systemd unit.
    Unit {
        /// Its full name.
        name: String,
    },
}

/// A process as it was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FoundProcess {
    /// Its identity.
    pub id: ProcessId,
    /// Its short name.
    pub name: String,
    /// Its command line, arguments joined by spaces.
    pub command_line: String,
    /// Its effective user's number.
    pub uid: u32,
    /// The ports it listens on.
    pub listening: Vec<u16>,
    /// Its systemd unit, if it belongs to one.
    pub unit: Option<String>,
    /// The lines of `/proc/PID/cgroup`.
    pub cgroups: Vec<String>,
    /// The inode of its network namespace, if it may be read.
    pub net_namespace: Option<u64>,
}

impl FoundTarget {
    /// What plans and reports call it, such as `postgres (pid 4711)`.
    pub fn label(&self) -> String {
        match self {
            FoundTarget::Process(process) => format!("{} (pid {})", process.name, process.id.pid),
            FoundTarget::Host { name } => format!("host {name}"),
            FoundTarget::Unit { name } => format!("unit {name}"),
        }
    }
}
