//! Published figures of what Kubernetes keeps of its nodes, and of how Fargate rounds.

use rust_decimal::Decimal;

use super::machines::visible_mib;
use super::{aks, eks_fargate, eks_nodes};
use crate::catalog::{ContainerSize, Machine};
use crate::plan::{Architecture, EksCluster, Provider};

fn machine(name: &str, vcpu: u32, gib: u32, architecture: Architecture, interfaces: u32, addresses: u32) -> Machine {
    Machine {
        name: name.into(),
        provider: Provider::Aws,
        vcpu,
        memory_gib: Decimal::from(gib),
        architecture,
        burstable: false,
        interfaces,
        addresses,
        source: String::new(),
    }
}

/// What kubelets of real nodes report as allocatable (Kubernetes' node autoscaler Karpenter holds its estimate to these in a test):
/// our estimate must not promise more, and should not give away more than a twentieth.
#[test]
fn eks_nodes_offer_what_real_nodes_report() {
    for (machine, kibibytes, milli) in [
        (machine("t4g.small", 2, 2, Architecture::Arm, 3, 4), 1_408_312, 1_930),
        (machine("t4g.medium", 2, 4, Architecture::Arm, 3, 6), 3_377_496, 1_930),
        (machine("t4g.xlarge", 4, 16, Architecture::Arm, 4, 15), 15_136_012, 3_920),
        (machine("m5.large", 2, 8, Architecture::X86, 3, 10), 7_220_184, 1_930),
    ] {
        let room = eks_nodes::allocatable(machine.vcpu, visible_mib(&machine), eks_nodes::pods(&machine, &EksCluster::default()));
        assert_eq!(room.milli_vcpu, milli, "{}", machine.name);
        let real = kibibytes / 1_024;
        assert!(room.mib <= real && room.mib * 20 >= real * 19, "{}: {} MiB against {real}", machine.name, room.mib);
    }
}

/// A node of type m5.large sees 7,910,584 KiB (7,725 MiB) and offers 7,220,184 (7,050.9): the difference is 255 + 11 × 29 + 100 = 674 MiB.
#[test]
fn eks_keeps_by_its_published_formula() {
    assert_eq!(eks_nodes::allocatable(2, 7_725, 29).mib, 7_725 - 674);
    // 6 % + 1 % of two; + 2 × 0.5 % of four; + 4 × 0.25 % of eight.
    for (vcpu, kept) in [(1, 60), (2, 70), (4, 80), (8, 90), (16, 110), (96, 310)] {
        assert_eq!(eks_nodes::kube_milli_vcpu(vcpu), kept, "{vcpu}");
    }
}

/// AWS's list of pods by type (eni-max-pods.txt) follows from interfaces and addresses.
#[test]
fn eks_pods_are_aws_own_list() {
    let eks = EksCluster::default();
    for (interfaces, addresses, pods) in [(3, 10, 29), (4, 15, 58), (8, 30, 234), (3, 6, 17), (3, 12, 35), (2, 4, 8), (2, 2, 4)] {
        assert_eq!(eks_nodes::pods(&machine("any", 2, 8, Architecture::X86, interfaces, addresses), &eks), pods);
    }
    let prefixes = EksCluster { prefix_delegation: true, ..EksCluster::default() };
    assert_eq!(eks_nodes::pods(&machine("m5.large", 2, 8, Architecture::X86, 3, 10), &prefixes), 110);
    assert_eq!(eks_nodes::pods(&machine("c5.9xlarge", 36, 72, Architecture::X86, 8, 30), &prefixes), 250);
}

/// Microsoft's own examples (AKS, node resource reservations, from 1.29 on): 8 GB and 30 pods leave 7.25 GB; 4 GB and 70 pods keep a
/// quarter, because 20 MB × 70 + 50 MB is more.
#[test]
fn aks_keeps_what_microsoft_publishes() {
    assert_eq!(aks::allocatable(2, 8_000, 30).mib, 7_250);
    assert_eq!(aks::allocatable(2, 4_000, 70).mib, 4_000 - 1_000 - 100);
    for (vcpu, kept) in [(1, 60), (2, 100), (4, 140), (8, 180), (16, 260), (32, 420), (64, 740), (6, 180), (96, 740)] {
        assert_eq!(aks::kept_milli_vcpu(vcpu), kept, "{vcpu}");
    }
}

/// AWS's own example (EKS user guide, Fargate pod configuration): 1 vCPU and 8 GB need 256 MB more, and are sold as 2 vCPU and 9 GB.
#[test]
fn eks_fargate_rounds_as_aws_publishes() {
    let mut sizes: Vec<ContainerSize> = Vec::new();
    for (milli, from, to) in [(250, 1, 2), (500, 1, 4), (1_000, 2, 8), (2_000, 4, 16), (4_000, 8, 30)] {
        sizes.extend((from..=to).map(|gib| ContainerSize::new(milli, gib * 1_024)));
    }
    for (asked, sold) in [("1x8", Some("2x9")), ("1x2", Some("1x3")), ("0.25x1", Some("0.25x2")), ("0.25x2", Some("0.5x3")), ("4x30", None)]
    {
        let size = ContainerSize::parse(asked).expect("size");
        assert_eq!(eks_fargate::sold(size, &sizes).map(|size| size.to_string()).as_deref(), sold, "{asked}");
    }
}
