//! What both kinds of Amazon EKS share: the control plane, and Kubernetes' controller.

use super::Site;
use crate::plan::{Plan, ScalingController};
use crate::trace::Operand;
use crate::trace::{Formula, InputPath, Origin};
use crate::units::Unit;
use crate::usage::{Usage, hours_operand, month_hours};

const CONTROL_PLANE: Formula = Formula { id: "cluster-hours", expression: "clusters × hours × price" };

/// Who may change the number of pods.
pub(super) const CONTROLLERS: &[ScalingController] = &[ScalingController::Hpa, ScalingController::Fixed];

/// Seconds from asking for a pod until it serves on a node that has room. The launch of a Fargate task is about half of
/// `scaling.start_seconds`; a node has started, and often has the image.
pub(super) fn pod_seconds(plan: &Plan) -> u32 {
    plan.scaling.start_seconds.div_ceil(2)
}

/// One cluster in the environment.
pub(super) fn control_plane(site: &Site<'_>, usages: &mut Vec<Usage>) {
    let extended = site.plan.platforms.eks.extended_support;
    let key = if extended { "eks.cluster.extended" } else { "eks.cluster" };
    let path = InputPath::field("platforms", "eks.extended_support");
    let clusters = Operand::new("clusters", 1, Unit::Item, Origin::Input(path));
    let operands = vec![clusters, hours_operand(site.plan)];
    usages.push(Usage::new(site.position, "eks-control-plane", key, month_hours(site.plan), CONTROL_PLANE, operands));
}
