//! Processes held by identity: a pid alone can be reused, a pid with its start time cannot (within one boot).

use serde::{Deserialize, Serialize};

/// A process by identity. Source: `proc_pid_stat(5)`, field 22.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ProcessId {
    /// The process id.
    pub pid: i32,
    /// When it started, in clock ticks since boot.
    pub start: u64,
}

impl std::fmt::Display for ProcessId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "pid {} (started at tick {})", self.pid, self.start)
    }
}
