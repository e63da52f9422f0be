//! What happens if a whole region is lost.

use super::document::{choice, document};

choice! {
    /// How much of production exists in the contingency region beforehand.
    RecoveryTier {
        /// Copies of the data only: snapshots every so many hours, objects as they are written.
        Backup = "backup",
        /// Additionally an Aurora global database with a running replica.
        GlobalDatabase = "global-database",
    }
}

document! {
    /// Disaster recovery of production.
    DisasterRecovery {
        /// Whether data is copied to another region.
        /// Default: true; the service does so.
        enabled: bool = true,
        /// The contingency region.
        /// Default: us-west-1, the service's.
        region: String = "us-west-1".to_owned(); chars 30,
        /// How much runs there beforehand.
        /// Default: backup.
        tier: RecoveryTier = RecoveryTier::Backup,
        /// Hours between two copies of the database.
        /// Default: 24, the service's promise; the data of up to that many hours may be lost.
        snapshot_interval_hours: u32 = 24; 1 to 168,
        /// Changed data between two copies, in percent of the database.
        /// Default: 5; snapshots after the first one are incremental.
        daily_change_percent: f64 = 5.0; 0.0 to 100.0,
        /// Hours of data that may be lost with a region; 0 for no objective (RPO).
        /// Default: 0; the check then only states what the tier gives.
        rpo_hours: f64 = 0.0; 0.0 to 8760.0,
        /// Hours until production serves again after a region is lost; 0 for no objective (RTO).
        /// Default: 0; the check then only states what the tier gives.
        rto_hours: f64 = 0.0; 0.0 to 8760.0,
    }
}
