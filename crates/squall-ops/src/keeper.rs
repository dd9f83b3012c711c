//! The keeper: a small second process that makes and unmakes every change of a run.
//!
//! It holds the journal and the descriptors whose closing is an undo. The runner asks it over a Unix socket; it undoes everything
//! when the runner dies, when the deadline passes, or when told to halt.

use serde::{Deserialize, Serialize};
use squall_sys::process::ProcessId;

use crate::op::{Evidence, Op, UndoOutcome};

/// What the runner (or `squall halt`) asks of the keeper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "request", rename_all = "kebab-case")]
pub enum Request {
    /// The first request: opens the journal, or refuses.
    Open(Opening),
    /// Apply an op; the number is chosen by the runner and unique in the run.
    Apply {
        /// Its number.
        seq: u32,
        /// The op.
        op: Op,
    },
    /// Take an op back.
    Undo {
        /// Its number.
        seq: u32,
    },
    /// Take everything back, last first.
    UndoAll,
    /// Look whether an op is in force and acts.
    Verify {
        /// Its number.
        seq: u32,
    },
    /// Take everything back and tell the runner who asked.
    Halt {
        /// Who asked, such as `anna from tty2`.
        by: String,
    },
    /// All done: close the journal and exit. Everything still in force is taken back first.
    Close,
}

/// How a run is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// The run's id.
    pub run: String,
    /// The runner, whose death undoes everything.
    pub runner: ProcessId,
    /// Everything is undone after this many seconds at the latest.
    pub deadline_s: f64,
    /// The keys that this run claims; it is refused if a live run holds one of them.
    pub claims: Vec<String>,
}

/// What the keeper tells the runner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reply", rename_all = "kebab-case")]
pub enum Reply {
    /// The journal is open.
    Opened {
        /// The keeper.
        keeper: ProcessId,
    },
    /// The run may not start: someone holds a claim, or the journal cannot be written.
    Refused {
        /// Why, in a sentence.
        reason: String,
    },
    /// An op is in force.
    Applied {
        /// Its number.
        seq: u32,
    },
    /// An op could not be applied; what it had done was taken back.
    ApplyFailed {
        /// Its number.
        seq: u32,
        /// Why, in a sentence.
        reason: String,
    },
    /// An op was taken back.
    Undone {
        /// Its number.
        seq: u32,
        /// How.
        outcome: UndoOutcome,
    },
    /// What a look at an op saw.
    Verified {
        /// Its number.
        seq: u32,
        /// What was seen.
        evidence: Evidence,
    },
    /// Someone halted the run, or its deadline passed; everything is being taken back.
    Halting {
        /// Who, or `deadline`.
        by: String,
    },
    /// Everything was taken back.
    AllUndone,
    /// The journal is closed.
    Closed,
}
