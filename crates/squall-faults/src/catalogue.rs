//! The table of faults: one entry each, from which help, docs, schema and validation are derived.

use squall_ops::op::Op;

use crate::target::FoundTarget;

/// What a fault acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// A process.
    Process,
    /// A process, or the whole machine.
    ProcessOrHost,
    /// The whole machine.
    Host,
    /// A systemd unit.
    Unit,
}

/// A fault.
pub struct Fault {
    /// Its name, such as `network.loss`.
    pub name: &'static str,
    /// One line.
    pub summary: &'static str,
    /// What it does, how it is undone, what to know: Markdown.
    pub docs: &'static str,
    /// A `with:` block and a target that work, as YAML.
    pub example: &'static str,
    /// What it acts on.
    pub target: TargetKind,
    /// It is over at once (a kill) and has no duration.
    pub instantaneous: bool,
    /// It can be taken back.
    pub reversible: bool,
    /// What tells from outside that it acts, in words.
    pub witness: &'static str,
    /// The JSON Schema of its parameters.
    pub schema: fn() -> schemars::Schema,
    /// Parameters and one target to ops. Reads the machine, changes nothing.
    pub ops: fn(&serde_json::Map<String, serde_json::Value>, &FoundTarget, &Context) -> Result<Vec<Op>, FaultError>,
    /// Whether it can run here and now, for this user; the reason if not. Used by `squall doctor`.
    pub available: fn() -> Result<(), String>,
}

/// What a fault may know beside its parameters and its target.
#[derive(Clone, Debug)]
pub struct Context {
    /// The run's id; names of kernel objects are made from it.
    pub run: String,
    /// The number that the first op will have.
    pub first_op: u32,
    /// The run's seed.
    pub seed: u64,
    /// The directory that relative paths of the document refer to.
    pub directory: std::path::PathBuf,
}

/// Why a fault cannot be planned.
#[derive(Debug, thiserror::Error)]
pub enum FaultError {
    /// A parameter is wrong.
    #[error("{parameter}: {problem}")]
    Parameter {
        /// The parameter's name.
        parameter: String,
        /// What is wrong, and what is expected.
        problem: String,
    },
    /// The machine or the user lacks something.
    #[error("{fault} cannot run here: {reason}")]
    Unavailable {
        /// The fault.
        fault: &'static str,
        /// Why.
        reason: String,
    },
    /// The target is not of the kind that the fault acts on, or it is gone.
    #[error("{0}")]
    Target(String),
}
