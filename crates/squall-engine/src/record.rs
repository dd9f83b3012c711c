//! The record of a run: everything that happened, one JSON object a line, in `events.jsonl` of the run's folder.

use serde::{Deserialize, Serialize};
use squall_observe::sample::Sample;
use squall_ops::op::{Evidence, UndoOutcome};

use crate::verdict::Verdict;

/// One line of the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Microseconds since the run began, by a clock that only goes forward.
    pub at_us: u64,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// The phases of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Phase {
    /// The steady state is measured; nothing is injected.
    Baseline,
    /// Faults are applied, in force, or awaited.
    Fault,
    /// Everything is being taken back.
    Undo,
    /// The system must become steady again.
    Recovery,
    /// Over.
    Done,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The run began.
    Started(Box<Started>),
    /// A phase began.
    Phase {
        /// Which.
        phase: Phase,
    },
    /// An observation yielded a sample.
    Sample(Sample),
    /// A fault's injection began; its ops follow.
    Injecting {
        /// The fault's name in the document.
        fault: String,
        /// Which repetition, from 1.
        repetition: u32,
        /// Its targets, in words.
        targets: Vec<String>,
        /// The numbers of its ops.
        ops: Vec<u32>,
    },
    /// An op is about to be applied.
    Applying {
        /// Its number.
        op: u32,
        /// The exact change.
        change: String,
    },
    /// An op is in force.
    Applied {
        /// Its number.
        op: u32,
    },
    /// An op could not be applied.
    ApplyFailed {
        /// Its number.
        op: u32,
        /// Why.
        reason: String,
    },
    /// All ops of a fault are in force; its duration counts from here.
    InForce {
        /// The fault's name.
        fault: String,
        /// Which repetition, from 1.
        repetition: u32,
    },
    /// A witness looked.
    Witness {
        /// The op's number.
        op: u32,
        /// What it saw.
        evidence: Evidence,
    },
    /// An op was taken back.
    Undone {
        /// Its number.
        op: u32,
        /// How.
        outcome: UndoOutcome,
    },
    /// A fault ended: all its ops are taken back.
    Ended {
        /// The fault's name.
        fault: String,
        /// Which repetition, from 1.
        repetition: u32,
    },
    /// A guard's condition began to hold, or ceased to.
    Guard {
        /// The guard's name.
        guard: String,
        /// It holds.
        holding: bool,
        /// What was measured, in words.
        measured: String,
    },
    /// A guard tripped: its condition held long enough, or it lost sight.
    Tripped {
        /// The guard's name.
        guard: String,
        /// Why, in words.
        reason: String,
    },
    /// A person, a signal, or the deadline ended the run.
    Halted {
        /// Who or what.
        by: String,
    },
    /// The keeper died; the runner takes over the undo.
    KeeperLost {
        /// What is known.
        reason: String,
    },
    /// Everything that was applied is taken back.
    AllUndone,
    /// The steady state holds again.
    Recovered,
    /// Something a reader should know.
    Warning {
        /// In words.
        text: String,
    },
    /// The tool failed.
    Failure {
        /// In words.
        text: String,
    },
    /// The end.
    Verdict(Box<Verdict>),
}

/// How the run began.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Started {
    /// The record's format: 1.
    pub format: u32,
    /// The run's id.
    pub run: String,
    /// Squall's version.
    pub squall: String,
    /// The wall clock, RFC 3339.
    pub wall_clock: String,
    /// The experiment's name.
    pub experiment: String,
    /// SHA-256 of the document after variables.
    pub digest: String,
    /// The seed.
    pub seed: u64,
    /// The host's name, kernel, cores, user.
    pub environment: std::collections::BTreeMap<String, String>,
}
