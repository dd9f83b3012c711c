//! The journal of a run: what was about to be changed, written and synced before it is changed.
//!
//! One file a run. Each record is a length, a CRC-32 and JSON. A torn tail is ignored: what is not fully written was not
//! yet done.

use serde::{Deserialize, Serialize};
use squall_sys::process::ProcessId;

use crate::op::{Op, Prior, UndoOutcome};

/// One record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "kebab-case")]
pub enum Entry {
    /// The first record.
    Opened {
        /// The format's version: 1.
        version: u32,
        /// The run's id.
        run: String,
        /// `/proc/sys/kernel/random/boot_id`: after a reboot no process is who it was.
        boot: String,
        /// The keeper.
        keeper: ProcessId,
        /// The runner.
        runner: ProcessId,
        /// Everything is undone by then: seconds of `CLOCK_BOOTTIME`.
        deadline: f64,
        /// The keys that this run claims.
        claims: Vec<String>,
    },
    /// An op is about to be applied.
    Intent {
        /// Its number in this run.
        seq: u32,
        /// The op.
        op: Op,
        /// What was there before.
        prior: Prior,
    },
    /// An op is in force.
    Applied {
        /// Its number.
        seq: u32,
    },
    /// An op was taken back, or it was found that it cannot be.
    Undone {
        /// Its number.
        seq: u32,
        /// How.
        outcome: UndoOutcome,
    },
    /// Nothing is left in force.
    Closed,
}
