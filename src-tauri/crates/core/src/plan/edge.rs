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
        /// Public DNS zones.
        /// Default: 1.
        dns_zones: u32 = 1; 0 to 500,
        /// Secrets of each workload (database password, partner keys).
        /// Default: 2.
        secrets_per_workload: u32 = 2; 0 to 100,
    }
}
