//! What stands between the internet and the containers.

use super::document::{choice, document};

choice! {
    /// Where the users of the content delivery network are.
    CdnGeography {
        /// South America.
        SouthAmerica = "south-america",
        /// United States, Mexico and Canada.
        NorthAmerica = "north-america",
    }
}

document! {
    /// Amazon CloudFront for static content.
    Cdn {
        /// Whether the plan includes it.
        /// Default: false; the platform's own delivery usually serves the widgets.
        enabled: bool = false,
        /// Where the users are.
        /// Default: south-america.
        geography: CdnGeography = CdnGeography::SouthAmerica,
        /// Data delivered a month, in GB.
        /// Default: 500.
        data_gb: f64 = 500.0; 0.0 to 50000000.0,
        /// Average object, in KiB.
        /// Default: 50, a compressed script.
        object_kib: f64 = 50.0; 0.1 to 1000000.0,
    }
}

document! {
    /// AWS Amplify Hosting: a front end that is built, stored, served and, where it renders on the server, computed. Figures of production;
    /// before it in proportion to the traffic, but for the builds.
    Amplify {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Builds a month, in each environment.
        /// Default: 30.
        builds_per_month: f64 = 30.0; 0.0 to 100000.0,
        /// Minutes of one build.
        /// Default: 5.
        minutes_per_build: f64 = 5.0; 0.0 to 480.0,
        /// Stored files, in GB.
        /// Default: 1.
        storage_gb: f64 = 1.0; 0.0 to 10000.0,
        /// Data served a month, in GB.
        /// Default: 100.
        served_gb: f64 = 100.0; 0.0 to 10000000.0,
        /// Pages rendered on the server a month.
        /// Default: 0, a site of static files.
        rendered_pages: f64 = 0.0; 0.0 to 1000000000000.0,
        /// Seconds of rendering one page.
        /// Default: 0.3. An assumption.
        seconds_per_page: f64 = 0.3; 0.0 to 60.0,
        /// Memory of rendering, in GB.
        /// Default: 1.
        memory_gb: f64 = 1.0; 0.1 to 10.0,
    }
}

document! {
    /// API gateway, firewall, names and secrets.
    Edge {
        /// Amazon API Gateway (REST) in each environment, through a VPC link and a network load balancer.
        /// Default: true; the service includes it.
        api_gateway: bool = true,
        /// AWS WAF on each API gateway.
        /// Default: true; the service includes it.
        waf: bool = true,
        /// Rules and rule groups of each web ACL.
        /// Default: 6, the managed groups for known attacks, SQL, bad input, addresses, anonymous networks, and one rate rule.
        waf_rules: u32 = 6; 0 to 100,
        /// Share of the requests whose answer is fetched from the internet through the NAT gateways, in percent.
        /// Default: 20: notifications, scoring and partners; the core system is behind the VPN or inside.
        internet_backend_percent: f64 = 20.0; 0.0 to 100.0,
        /// Content delivery network.
        /// Default: off.
        cdn: Cdn = Cdn::default(),
        /// Front end that Amplify builds and serves.
        /// Default: off.
        amplify: Amplify = Amplify::default(),
        /// Public DNS zones.
        /// Default: 1.
        dns_zones: u32 = 1; 0 to 500,
        /// Secrets of each workload (database password, partner keys).
        /// Default: 2.
        secrets_per_workload: u32 = 2; 0 to 100,
    }
}
