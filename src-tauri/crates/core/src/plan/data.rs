//! Managed data services. Those that hold a client's data exist in production and pre-production alike (design rule 11).

use super::document::{choice, document};

document! {
    /// The data services of a plan.
    DataServices {
        /// Relational database.
        /// Default: off.
        aurora: Aurora = Aurora::default(),
        /// Relational database on Amazon RDS.
        /// Default: off.
        rds: Rds = Rds::default(),
        /// Cache and sessions.
        /// Default: off.
        redis: Redis = Redis::default(),
        /// Full-text search.
        /// Default: off.
        opensearch: OpenSearch = OpenSearch::default(),
        /// Object storage.
        /// Default: off.
        s3: S3 = S3::default(),
        /// Queues.
        /// Default: off.
        sqs: Sqs = Sqs::default(),
    }
}

document! {
    /// Amazon Aurora MySQL: one cluster in each environment.
    Aurora {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Instance class in production.
        /// Default: db.r6g.large, the least that the service recommends for production.
        production_class: String = "db.r6g.large".to_owned(); chars 40,
        /// Instance class before production.
        /// Default: db.t3.medium, the burstable class that the service uses there.
        preproduction_class: String = "db.t3.medium".to_owned(); chars 40,
        /// Read replicas in production, in other zones; the first one makes it highly available.
        /// Default: 1.
        replicas: u32 = 1; 0 to 15,
        /// Stored data in production, in GB (billed as used, from blocks of 10 GB).
        /// Default: 50.
        storage_gb: f64 = 50.0; 10.0 to 131072.0,
        /// Stored data before production, in GB.
        /// Default: 20, a masked extract.
        preproduction_storage_gb: f64 = 20.0; 10.0 to 131072.0,
        /// Disk operations that one API request causes on average.
        /// Default: 4; most reads come from the buffer pool.
        io_per_request: f64 = 4.0; 0.0 to 10000.0,
        /// Backup kept beyond the free amount (one times the data), in percent of the data.
        /// Default: 100, about a week of daily changes.
        backup_percent: f64 = 100.0; 0.0 to 3500.0,
        /// Share of the stored data that is read every day, in percent; it should fit into the instance's memory.
        /// Default: 5, the last month of two years' movements; the rest is older than anyone looks. An assumption: measure it.
        working_set_percent: f64 = 5.0; 0.0 to 100.0,
    }
}

choice! {
    /// Engine of an RDS database.
    RdsEngine {
        /// MySQL.
        Mysql = "mysql",
        /// PostgreSQL.
        Postgresql = "postgresql",
    }
}

document! {
    /// Amazon RDS: one database in each environment.
    Rds {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Engine.
        /// Default: postgresql.
        engine: RdsEngine = RdsEngine::Postgresql,
        /// Instance class in production.
        /// Default: db.m6g.large.
        production_class: String = "db.m6g.large".to_owned(); chars 40,
        /// Instance class before production.
        /// Default: db.t3.medium.
        preproduction_class: String = "db.t3.medium".to_owned(); chars 40,
        /// Whether production has a standby in another zone, which takes over when the first one fails.
        /// Default: true.
        standby: bool = true,
        /// Disk in production (gp3), in GB.
        /// Default: 100.
        storage_gb: f64 = 100.0; 20.0 to 65536.0,
        /// Disk before production, in GB.
        /// Default: 20, the least.
        preproduction_storage_gb: f64 = 20.0; 20.0 to 65536.0,
        /// Backup kept beyond the free amount (one times the disk), in percent of the disk.
        /// Default: 0; a week of daily changes usually fits into the free amount.
        backup_percent: f64 = 0.0; 0.0 to 3500.0,
    }
}

document! {
    /// Amazon ElastiCache for Redis: one group in each environment.
    Redis {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Node type in production.
        /// Default: cache.r6g.large, 13 GiB, the smallest memory-optimised one.
        production_class: String = "cache.r6g.large".to_owned(); chars 40,
        /// Node type before production.
        /// Default: cache.t3.small.
        preproduction_class: String = "cache.t3.small".to_owned(); chars 40,
        /// Replicas in production, in other zones.
        /// Default: 1, for automatic failover.
        replicas: u32 = 1; 0 to 5,
        /// Data held at the same time in production, keys and values, in GB.
        /// Default: 1, sessions and cached answers of 50,000 users at 20 KB each.
        data_gb: f64 = 1.0; 0.0 to 10000.0,
    }
}

document! {
    /// Amazon OpenSearch Service: one domain in each environment.
    OpenSearch {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Instance type in production.
        /// Default: m6g.large.search.
        production_class: String = "m6g.large.search".to_owned(); chars 40,
        /// Instance type before production.
        /// Default: t3.small.search.
        preproduction_class: String = "t3.small.search".to_owned(); chars 40,
        /// Data nodes in production.
        /// Default: 2, one per zone.
        nodes: u32 = 2; 1 to 80,
        /// Storage of each node, in GB.
        /// Default: 50.
        storage_gb: f64 = 50.0; 10.0 to 24576.0,
        /// Documents to index in production, before the index's own needs, in GB.
        /// Default: 10, a catalogue and the movements of some months.
        source_gb: f64 = 10.0; 0.0 to 100000.0,
        /// Copies of each shard.
        /// Default: 1, OpenSearch's own default; without one the loss of a node loses data.
        shard_replicas: u32 = 1; 0 to 5,
    }
}

document! {
    /// Amazon S3 buckets.
    S3 {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Stored data in production, in GB.
        /// Default: 100.
        storage_gb: f64 = 100.0; 0.0 to 10000000.0,
        /// Objects written for each thousand API requests.
        /// Default: 5.
        writes_per_thousand: f64 = 5.0; 0.0 to 100000.0,
        /// Objects read for each thousand API requests.
        /// Default: 20.
        reads_per_thousand: f64 = 20.0; 0.0 to 100000.0,
    }
}

choice! {
    /// Delivery guarantee of a queue.
    SqsKind {
        /// At least once, any order.
        Standard = "standard",
        /// Exactly once, in order.
        Fifo = "fifo",
    }
}

document! {
    /// Amazon SQS queues.
    Sqs {
        /// Whether the plan includes it.
        /// Default: false.
        enabled: bool = false,
        /// Queues.
        /// Default: 2, a queue and its dead letters.
        queues: u32 = 2; 1 to 1000,
        /// Delivery guarantee.
        /// Default: standard.
        kind: SqsKind = SqsKind::Standard,
        /// Messages in production a month. A message costs three requests: send, receive, delete.
        /// Default: 1000000.
        messages_per_month: f64 = 1_000_000.0; 0.0 to 1000000000000.0,
    }
}
