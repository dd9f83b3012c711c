//! The verdict: a pure function of the recorded run.

use serde::{Deserialize, Serialize};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The steady state held before, while and after.
    Passed,
    /// It did not hold.
    Failed,
    /// No data, too few samples, or a fault without effect.
    Inconclusive,
    /// A guard or a person ended it.
    Aborted,
    /// The baseline did not hold; nothing was injected.
    NotSteady,
    /// The tool failed.
    Error,
}

impl Outcome {
    /// The exit code of `squall run`, unless something is left that could not be undone (then 6).
    pub fn exit_code(self) -> u8 {
        match self {
            Outcome::Passed => 0,
            Outcome::Failed => 1,
            Outcome::Aborted => 3,
            Outcome::NotSteady => 4,
            Outcome::Error => 5,
            Outcome::Inconclusive => 7,
        }
    }
}

/// A verdict and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// How the run ended.
    pub outcome: Outcome,
    /// Without a hypothesis a run only explores: `passed` is then shown as "explored".
    pub explored: bool,
    /// One sentence.
    pub summary: String,
    /// Each expectation in each phase, as it was judged.
    pub checks: Vec<Check>,
    /// Each fault, with what its witness saw.
    pub faults: Vec<FaultEffect>,
    /// From the moment that the first fault was in force to the first sample that broke an expectation, or to a guard's trip.
    pub time_to_detect_us: Option<u64>,
    /// From a guard's trip (or a halt) to all undone.
    pub time_to_undo_us: Option<u64>,
    /// From all undone to steady again.
    pub time_to_recover_us: Option<u64>,
    /// What could not be taken back, with the command that does it by hand.
    pub left: Vec<Left>,
    /// What a reader should know beside it.
    pub warnings: Vec<String>,
}

/// One expectation in one phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// The observation's name.
    pub observation: String,
    /// As it was written, such as `checkout.p99 <= 200ms`.
    pub expectation: String,
    /// The phase.
    pub phase: squall_spec::observation::JudgedPhase,
    /// How it came out.
    pub result: CheckResult,
    /// What was measured, in words: `p99 was 2.1 s`.
    pub measured: String,
    /// The measured value in the base unit (seconds, a share of one, events per second), if it is a number.
    pub value: Option<f64>,
    /// The threshold in the base unit, if it is a number.
    pub threshold: Option<f64>,
    /// When it was first broken, microseconds since the run began.
    pub first_broken_us: Option<u64>,
    /// How many samples (or requests) were judged.
    pub samples: u64,
}

/// How an expectation came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CheckResult {
    /// It held.
    Held,
    /// It did not hold.
    Broken,
    /// It could not be judged: no data, or too few samples.
    NoData,
}

/// A fault and what its witness saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaultEffect {
    /// The fault's name in the document.
    pub fault: String,
    /// The witness saw it act.
    pub acted: bool,
    /// What the witness saw, in words.
    pub evidence: Vec<String>,
}

/// Something that could not be taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Left {
    /// The change.
    pub change: String,
    /// Why.
    pub reason: String,
    /// The command that does it by hand.
    pub by_hand: String,
}
