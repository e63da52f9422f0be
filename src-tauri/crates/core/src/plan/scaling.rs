//! How the tasks follow the traffic: the controller, its times, the deployments, and the disturbances that must be survived.

use super::document::{choice, document};

choice! {
    /// Who changes the number of tasks.
    ScalingController {
        /// Target tracking of ECS: keeps CPU utilisation, and requests of a task where these bind, at a target.
        TargetTracking = "target-tracking",
        /// The autoscaler of Kubernetes, for comparison with clusters (EKS, AKS).
        Hpa = "hpa",
        /// Step scaling on CPU utilisation.
        StepScaling = "step-scaling",
        /// Nobody: the base always runs.
        Fixed = "fixed",
    }
}

choice! {
    /// Which point of a breaching alarm enters the proportion; AWS does not publish it.
    ScalingReference {
        /// The last point.
        Last = "last",
        /// The mean of the window.
        Mean = "mean",
    }
}

choice! {
    /// Whether the estimate takes the expected tasks from the formula or from the simulated week.
    ExpectedTasks {
        /// The mean over the hours of a typical week, each at its steady state.
        SteadyState = "steady-state",
        /// The mean of the simulated typical week, with starting and draining tasks, late scale-in and deployments.
        Simulation = "simulation",
    }
}

choice! {
    /// How a new version replaces the old one.
    DeploymentStrategy {
        /// Task by task within the service's limits.
        Rolling = "rolling",
        /// A second set of tasks; all traffic moves at once.
        BlueGreen = "blue-green",
        /// A second set of tasks; a tenth of the traffic moves first.
        Canary = "canary",
    }
}

choice! {
    /// The days of a scheduled action.
    ScheduleDays {
        /// Every day.
        Every = "every-day",
        /// Monday to Friday.
        Working = "working-days",
        /// Saturday and Sunday.
        Weekend = "weekend",
    }
}

document! {
    /// At a time of the day the range of tasks changes (production only).
    ScheduledRange {
        /// Days.
        /// Default: working-days, since peaks that one can foresee are those of the office.
        days: ScheduleDays = ScheduleDays::Working,
        /// Hour of the day, in the traffic's own clock.
        /// Default: 8.
        hour: u32 = 8; 0 to 23,
        /// Minute of the hour.
        /// Default: 0.
        minute: u32 = 0; 0 to 59,
        /// Least tasks from then on, in percent of the base.
        /// Default: 100, the base itself.
        minimum_percent: f64 = 100.0; 0.0 to 1000.0,
    }
}

document! {
    /// How the tasks follow the traffic.
    Scaling {
        /// Who changes the number of tasks.
        /// Default: target-tracking, which AWS recommends and the service uses.
        controller: ScalingController = ScalingController::TargetTracking,
        /// Requests a minute that target tracking keeps for each task; 0 derives it where concurrency, memory or the objective for
        /// the time to answer binds before CPU does.
        /// Default: 0.
        requests_per_task_minute: f64 = 0.0; 0.0 to 10000000.0,
        /// Seconds until a minute's metric is visible to the controller.
        /// Default: 60 (capacity reference, section 1.3: 30, likely 60, at most 120).
        metric_delay_seconds: u32 = 60; 0 to 900,
        /// Seconds from asking for a task until it serves: launch, image, start, first health check.
        /// Default: 85, that is 45 + 25 + 15 (capacity reference, section 1.3).
        start_seconds: u32 = 85; 1 to 3600,
        /// Seconds for which a task that stops is still billed.
        /// Default: 300, the load balancer's deregistration delay.
        drain_seconds: u32 = 300; 0 to 3600,
        /// Minutes in a row above the target that scale out.
        /// Default: 3, as users observe; AWS does not publish it.
        out_points: u32 = 3; 1 to 60,
        /// Minutes in a row below the lower threshold that scale in.
        /// Default: 15, as users observe; AWS does not publish it.
        in_points: u32 = 15; 1 to 120,
        /// The lower threshold, in percent of the target.
        /// Default: 90; AWS publishes only "usually more than 10 % lower".
        low_percent: f64 = 90.0; 10.0 to 99.0,
        /// Which point enters the proportion.
        /// Default: last.
        reference: ScalingReference = ScalingReference::Last,
        /// Seconds after a scale-out in which only a larger one acts.
        /// Default: 300, ECS's.
        out_cooldown_seconds: u32 = 300; 0 to 3600,
        /// Seconds after a scale-in in which no further one acts.
        /// Default: 300, ECS's.
        in_cooldown_seconds: u32 = 300; 0 to 3600,
        /// Changes of direction within an hour that are accepted on a day, for each workload.
        /// Default: 6; each costs starts, cold caches and connections.
        flaps_per_day: f64 = 6.0; 0.0 to 1000.0,
        /// Changes of the range by the clock.
        /// Default: none.
        schedule: Vec<ScheduledRange> = Vec::new(); items 40,
        /// How a new version replaces the old one.
        /// Default: blue-green, as the service deploys.
        deployment: DeploymentStrategy = DeploymentStrategy::BlueGreen,
        /// Deployments of each workload a month, in each environment.
        /// Default: 8, two a week.
        deployments_per_month: f64 = 8.0; 0.0 to 10000.0,
        /// Tasks that a rolling deployment may run, in percent of those asked for.
        /// Default: 200, ECS's.
        deployment_maximum_percent: u32 = 200; 100 to 400,
        /// Healthy tasks that a rolling deployment must keep, in percent of those asked for.
        /// Default: 100, ECS's.
        deployment_minimum_percent: u32 = 100; 0 to 100,
        /// Share of the tasks that a canary runs beside the old ones where the platform can (Kubernetes), in percent.
        /// Default: 10.
        canary_percent: f64 = 10.0; 1.0 to 100.0,
        /// Minutes for which both versions run after the traffic moved.
        /// Default: 15; the console's default of an hour keeps both four times as long.
        bake_minutes: f64 = 15.0; 0.0 to 1440.0,
        /// A burst that must be survived: the traffic becomes so many times what it was ...
        /// Default: 2, a push message to all customers.
        burst_factor: f64 = 2.0; 1.0 to 100.0,
        /// ... within so many minutes.
        /// Default: 10.
        burst_minutes: f64 = 10.0; 1.0 to 240.0,
        /// Where the estimate's expected tasks come from.
        /// Default: steady-state, which every keystroke can afford; the simulation states by how much it differs.
        expected: ExpectedTasks = ExpectedTasks::SteadyState,
    }
}
