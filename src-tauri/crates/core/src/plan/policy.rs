//! Policies: how much room the sizing leaves, what is observed, how software is delivered, how resources are bought.

use rust_decimal::Decimal;

use super::document::{choice, document};

document! {
    /// How much room the sizing leaves.
    CapacityPolicy {
        /// CPU utilisation that autoscaling keeps, in percent.
        /// Default: 60; a task at saturation can then report 1.67 times the target and scale out quickly.
        target_cpu_percent: f64 = 60.0; 10.0 to 95.0,
        /// CPU utilisation that is accepted while one zone is lost, in percent.
        /// Default: 90; the survivors carry the peak without queues growing without end.
        zone_loss_cpu_percent: f64 = 90.0; 10.0 to 100.0,
        /// Share of a task's concurrency that may be in use, in percent.
        /// Default: 70.
        target_concurrency_percent: f64 = 70.0; 10.0 to 100.0,
        /// Months of growth that the maximum must carry.
        /// Default: 12, the usual term.
        horizon_months: u32 = 12; 0 to 60,
        /// Hours in a billing month.
        /// Default: 730, the AWS convention.
        hours_per_month: u32 = 730; 672 to 744,
        /// The account's quota of Fargate vCPU, as the console shows it; 0 for what a new account has.
        /// Default: 0, since a new client's account is new.
        fargate_vcpu_quota: u32 = 0; 0 to 1000000,
    }
}

document! {
    /// Logs, metrics and alarms.
    Observability {
        /// Log lines that one request writes in all, in KiB.
        /// Default: 1.5; five lines of 300 bytes (capacity reference, section 6.6).
        log_kib_per_request: f64 = 1.5; 0.0 to 10240.0,
        /// Months for which logs are kept.
        /// Default: 3.
        log_retention_months: u32 = 3; 0 to 120,
        /// Custom metrics of each workload.
        /// Default: 5.
        metrics_per_workload: u32 = 5; 0 to 1000,
        /// Alarms of each workload.
        /// Default: 4: CPU, memory, errors, latency.
        alarms_per_workload: u32 = 4; 0 to 1000,
        /// CPU utilisation at which an alarm calls people, in percent.
        /// Default: 85; below the target of autoscaling it would call all day.
        alarm_cpu_percent: f64 = 85.0; 1.0 to 100.0,
        /// E-mails of alarms a month, through SNS.
        /// Default: 0.
        alarm_mails_per_month: f64 = 0.0; 0.0 to 10000000.0,
        /// Whether CloudTrail records who did what in the account; the first copy of management events is free.
        /// Default: false.
        trail: bool = false,
        /// Management events a month in further copies of the trail.
        /// Default: 0.
        trail_copied_events: f64 = 0.0; 0.0 to 1000000000000.0,
        /// Data events a month (objects, functions) that the trail records.
        /// Default: 0.
        trail_data_events: f64 = 0.0; 0.0 to 1000000000000.0,
    }
}

choice! {
    /// What runs the pipelines.
    PipelineKind {
        /// CodePipeline V1: by the pipeline.
        V1 = "codepipeline-v1",
        /// CodePipeline V2: by the minute of an action.
        V2 = "codepipeline-v2",
        /// Something outside the account (GitHub Actions, Bitbucket), which the estimate doesn't price.
        External = "external",
    }
}

choice! {
    /// Machine on which CodeBuild builds.
    BuildSize {
        /// 2 vCPU, 3 GB (4 GB).
        Small = "small",
        /// 4 vCPU, 7 GB (8 GB).
        Medium = "medium",
        /// 8 vCPU, 15 GB (16 GB).
        Large = "large",
    }
}

document! {
    /// An environment on the developers' own machines: it costs nothing in the cloud, and each machine must have room for it.
    LocalEnvironment {
        /// Whether there is one.
        /// Default: false.
        enabled: bool = false,
        /// Name for people.
        /// Default: Local.
        name: String = "Local".to_owned(); chars 120,
        /// What runs it, as it is printed, for example `Minikube, SQLite`.
        /// Default: empty.
        tools: String = String::new(); chars 120,
        /// Machines that the tool makes of one computer (nodes of a local cluster, the control plane included).
        /// Default: 1.
        nodes: u32 = 1; 1 to 20,
        /// Running copies of each container.
        /// Default: 1.
        replicas: u32 = 1; 1 to 20,
    }
}

document! {
    /// Builds and deployments.
    Delivery {
        /// What runs the pipelines: one for each repository and one for the infrastructure.
        /// Default: codepipeline-v1.
        pipeline: PipelineKind = PipelineKind::V1,
        /// Machine of the builds.
        /// Default: small.
        build_size: BuildSize = BuildSize::Small,
        /// Minutes of one deployment, or of one rollback.
        /// Default: 10.
        deployment_minutes: f64 = 10.0; 0.0 to 480.0,
        /// Rollbacks of each repository a month.
        /// Default: 0.
        rollbacks_per_month: f64 = 0.0; 0.0 to 100000.0,
        /// Runs of the infrastructure's own pipeline a month (policies, plan, apply); 0 for as many as a repository has.
        /// Default: 0.
        infrastructure_builds_per_month: f64 = 0.0; 0.0 to 100000.0,
        /// Minutes of one of them.
        /// Default: 15: policies, modules and the plan of a hundred resources. An assumption.
        infrastructure_minutes: f64 = 15.0; 0.0 to 480.0,
        /// Whether CloudFormation describes the infrastructure; it costs nothing for AWS's own resources.
        /// Default: false.
        cloudformation: bool = false,
        /// Builds of each repository a month.
        /// Default: 30, one a working day and some more before a release.
        builds_per_month: f64 = 30.0; 0.0 to 100000.0,
        /// Minutes of one build.
        /// Default: 6.
        minutes_per_build: f64 = 6.0; 0.0 to 480.0,
        /// Image of one microservice, in GB.
        /// Default: 0.35, a layered Java image.
        image_gb: f64 = 0.35; 0.0 to 20.0,
        /// Images kept for each microservice.
        /// Default: 10, enough to go back a quarter.
        images_kept: u32 = 10; 1 to 1000,
        /// Environment on the developers' machines.
        /// Default: none.
        local: LocalEnvironment = LocalEnvironment::default(),
    }
}

choice! {
    /// Processor of the containers.
    Architecture {
        /// 64-bit x86.
        X86 = "x86",
        /// 64-bit ARM (Graviton).
        Arm = "arm",
    }
}

choice! {
    /// Length of a Compute Savings Plan without upfront payment.
    Commitment {
        /// No plan: on demand.
        None = "none",
        /// One year.
        OneYear = "1-year",
        /// Three years.
        ThreeYears = "3-years",
    }
}

document! {
    /// How the provider's resources are bought.
    Purchase {
        /// Whether AWS's free allowances are subtracted.
        /// Default: false; they belong to the account, not to the quote.
        free_tiers: bool = false,
        /// Processor of the containers.
        /// Default: x86, on which every image runs; ARM costs about a fifth less and needs images built for it.
        architecture: Architecture = Architecture::X86,
        /// Compute Savings Plan, without upfront payment, that covers the base tasks of production.
        /// Default: none; a commitment outlives a contract that ends early.
        commitment: Commitment = Commitment::None,
        /// Share of production's tasks that run on Fargate Spot, in percent.
        /// Default: 0; Spot tasks may be stopped with two minutes' notice.
        spot_percent_production: f64 = 0.0; 0.0 to 100.0,
        /// Share of pre-production's tasks that run on Fargate Spot, in percent.
        /// Default: 0; the list price until somebody decides otherwise.
        spot_percent_preproduction: f64 = 0.0; 0.0 to 100.0,
        /// Prices agreed with the provider that stand in for those of the price book, each with its reason and its end.
        /// Default: none; list prices.
        price_overrides: Vec<PriceOverride> = Vec::new(); items 100,
    }
}

document! {
    /// A price by hand: it replaces a price of the book, whatever the usage, until it expires, and every output says so.
    PriceOverride {
        /// Key of the price, for example `nat.hour`.
        /// Default: empty; it must be given.
        key: String = String::new(); chars 80,
        /// Region of the price, or `global`.
        /// Default: us-east-1, where most environments are.
        region: String = "us-east-1".to_owned(); chars 40,
        /// US dollars a unit of the price, as a decimal string.
        /// Default: 0; a price of zero is free, so write the price.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,7}(\.[0-9]{1,12})?$")))]
        usd: Decimal = Decimal::ZERO,
        /// Why the book's price does not hold, for example the agreement that states another.
        /// Default: empty; it must be given, because every output prints it.
        reason: String = String::new(); chars 200,
        /// Last day on which it holds (ISO date).
        /// Default: empty; it must be given, so that nobody forgets it.
        expires: String = String::new(); chars 10,
    }
}
