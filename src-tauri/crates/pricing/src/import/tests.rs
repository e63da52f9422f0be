//! Files as providers write them, small: what is kept, what is left out and why, what is refused and where.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;

use rust_decimal::Decimal;

use super::*;
use crate::shipped_mapping;

fn mapping() -> Mapping {
    shipped_mapping().expect("the shipped mapping is sound")
}

struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn file(bytes: &[u8]) -> File {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("offer");
    std::fs::write(&path, bytes).expect("file");
    File { _folder: folder, path }
}

fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    import_file(&file(bytes).path, &mapping(), &mut |_| ControlFlow::Continue(()))
}

fn sound(bytes: &[u8]) -> Imported {
    import(bytes).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Code and place of the first problem.
fn refusal(bytes: &[u8]) -> (&'static str, Place) {
    match import(bytes) {
        Err(ImportError::File { problems, .. }) => (problems[0].code, problems[0].place),
        other => panic!("{other:?}"),
    }
}

fn prices(imported: &Imported) -> Vec<(&str, &str, String)> {
    imported.rows.iter().map(|row| (row.key.as_str(), row.region.as_str(), row.usd.to_string())).collect()
}

/// An offer file as AWS writes it: metadata, header, then rows of the columns that matter here.
fn csv(rows: &[&str]) -> Vec<u8> {
    let header = "\"SKU\",\"OfferTermCode\",\"RateCode\",\"TermType\",\"PriceDescription\",\"EffectiveDate\",\"StartingRange\",\"EndingRange\",\"Unit\",\"PricePerUnit\",\"Currency\",\"Product Family\",\"serviceCode\",\"Location\",\"Location Type\",\"usageType\",\"operation\",\"Region Code\"";
    let mut text = format!(
        "\"FormatVersion\",\"v1.0\"\n\"Disclaimer\",\"For information, says \"\"AWS\"\".\"\n\"Publication Date\",\"2026-07-20T18:49:50Z\"\n\"Version\",\"20260720184950\"\n\"OfferCode\",\"AWSELB\"\n{header}\n"
    );
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    text.into_bytes()
}

const ALB_HOUR: &str = r#""5AZ","JRT","5AZ.JRT.6YS","OnDemand","$0.034 per hour, each","2026-07-01","0","Inf","Hrs","0.0340000000","USD","Load Balancer-Application","AWSELB","South America (Sao Paulo)","AWS Region","SAE1-LoadBalancerUsage","LoadBalancing:Application","sa-east-1""#;
const NLB_HOUR: &str = r#""6BZ","JRT","6BZ.JRT.6YS","OnDemand","NLB","2026-07-01","0","Inf","Hrs","0.0340000000","USD","Load Balancer-Network","AWSELB","South America (Sao Paulo)","AWS Region","SAE1-LoadBalancerUsage","LoadBalancing:Network","sa-east-1""#;

#[test]
fn a_csv_offer() {
    let outpost = ALB_HOUR.replace("AWS Region", "AWS Outposts").replace("5AZ", "7CZ");
    let reserved = ALB_HOUR.replace("OnDemand", "Reserved");
    let classic = ALB_HOUR.replace("LoadBalancing:Application", "LoadBalancing");
    let imported = sound(&csv(&[ALB_HOUR, NLB_HOUR, &outpost, &reserved, &classic]));
    assert_eq!(prices(&imported), [("alb.hour", "sa-east-1", "0.034".to_owned()), ("nlb.hour", "sa-east-1", "0.034".to_owned())]);
    let counts = imported.counts;
    assert_eq!((counts.read, counts.kept, counts.other_location, counts.other_term, counts.unmapped), (5, 2, 1, 1, 1));
    let row = &imported.rows[0];
    assert_eq!((row.sku.as_str(), row.effective.as_str(), row.verified), ("5AZ.JRT.6YS", "2026-07-01", true));
    assert_eq!((imported.file.offer.as_str(), imported.file.version.as_str()), ("AWSELB", "20260720184950"));
    assert_eq!(imported.missing, [("alb.lcu".to_owned(), "sa-east-1".to_owned()), ("nlb.lcu".to_owned(), "sa-east-1".to_owned())]);
}

/// `index.json` of AWSELB in sa-east-1, 2026-07-20, has these figures (its SKU and price; read from AWS's file).
#[test]
fn a_json_offer() {
    let text = r#"{
  "formatVersion" : "v1.0", "disclaimer" : "x", "offerCode" : "AWSELB", "version" : "20260720184950", "publicationDate" : "2026-07-20T18:49:50Z",
  "products" : {
    "57V3ETTKU499QBWM" : { "sku" : "57V3ETTKU499QBWM", "productFamily" : "Load Balancer-Application",
      "attributes" : { "servicecode" : "AWSELB", "location" : "South America (Sao Paulo)", "locationType" : "AWS Region",
        "groupDescription" : "Used \"Application\" units", "usagetype" : "SAE1-LCUUsage", "operation" : "LoadBalancing:Application", "regionCode" : "sa-east-1" } },
    "GATEWAY" : { "sku" : "GATEWAY", "attributes" : { "usagetype" : "SAE1-LCUUsage", "operation" : "LoadBalancing:Gateway", "locationType" : "AWS Region", "regionCode" : "sa-east-1" } }
  },
  "terms" : { "OnDemand" : {
      "57V3ETTKU499QBWM" : { "57V3ETTKU499QBWM.JRTCKXETXF" : { "offerTermCode" : "JRTCKXETXF", "sku" : "57V3ETTKU499QBWM", "effectiveDate" : "2026-07-01T00:00:00Z",
          "priceDimensions" : { "57V3ETTKU499QBWM.JRTCKXETXF.6YS6EN2CT7" : { "rateCode" : "57V3ETTKU499QBWM.JRTCKXETXF.6YS6EN2CT7", "description" : "d",
              "beginRange" : "0", "endRange" : "Inf", "unit" : "LCU-Hrs", "pricePerUnit" : { "USD" : "0.0110000000" }, "appliesTo" : [ ] } }, "termAttributes" : { } } },
      "GATEWAY" : { "GATEWAY.JRT" : { "priceDimensions" : { } } } },
    "Reserved" : { "GATEWAY" : { } }, "FlatRate" : { "plans" : [ ] } },
  "attributesList" : { }
}"#;
    let imported = sound(text.as_bytes());
    assert_eq!(prices(&imported), [("alb.lcu", "sa-east-1", "0.011".to_owned())]);
    assert_eq!((imported.counts.read, imported.counts.kept, imported.counts.unmapped, imported.counts.other_term), (4, 1, 1, 2));
    assert_eq!(imported.rows[0].sku, "57V3ETTKU499QBWM.JRTCKXETXF.6YS6EN2CT7");
    let documented = text.replace("beginRange", "startingRange").replace("endRange", "endingRange");
    assert_eq!(prices(&sound(documented.as_bytes())), prices(&imported), "the documentation's names");
    let twice = text.replace("\"GATEWAY\" : { \"GATEWAY.JRT\"", "\"57V3ETTKU499QBWM\" : { \"GATEWAY.JRT\"");
    assert_eq!(refusal(twice.as_bytes()).0, "rate-repeated", "one SKU has its prices twice");
    for (from, code) in [(text.len() - 1, "json-truncated"), (text.find("GATEWAY").expect("place") - 1, "json-truncated")] {
        assert_eq!(refusal(&text.as_bytes()[..from]).0, code, "cut at {from}");
    }
}

/// The tiers of e-mails as AWS's file of SNS states them: the first thousand cost nothing.
#[test]
fn a_free_quantity_is_no_tier() {
    let row = |code: &str, begin: &str, end: &str, price: &str| {
        format!(
            r#""S1","JRT","S1.JRT.{code}","OnDemand","d","2026-07-01","{begin}","{end}","Notifications","{price}","USD","Message Delivery","AmazonSNS","US East (N. Virginia)","AWS Region","DeliveryAttempts-SMTP","","us-east-1""#
        )
    };
    let sns = |rows: &[&str]| String::from_utf8(csv(rows)).expect("text").replace("\"AWSELB\"", "\"AmazonSNS\"").into_bytes();
    let (free, paid) = (row("F", "0", "1000", "0.0000000000"), row("P", "1000", "Inf", "0.0000200000"));
    let imported = sound(&sns(&[&free, &paid]));
    assert_eq!(prices(&imported), [("sns.delivery.email", "us-east-1", "0.00002".to_owned())]);
    let only = &imported.rows[0];
    assert_eq!((only.tier_from, only.tier_to, only.sku.as_str()), (Decimal::ZERO, None, "S1.JRT.P"), "paid from the first one");
    assert_eq!((imported.counts.read, imported.counts.kept, imported.counts.free), (2, 1, 1));
    assert_eq!(imported.counts.skipped(), [("free", 1)]);
    let always = sound(&sns(&[&row("F", "0", "Inf", "0.0000000000")]));
    assert_eq!((prices(&always).len(), always.counts.free), (1, 0), "what is free altogether stays a price of zero");
}

/// AWS states the throughput of gp3 in GiB/s a month: 40.96 / 1,024 = 0.04 for a MiB/s.
#[test]
fn throughput_is_priced_by_the_mebibyte() {
    let row = r#""E1","JRT","E1.JRT.6YS","OnDemand","d","2026-07-01","0","Inf","GiBps-mo","40.9600000000","USD","Provisioned Throughput","AmazonEC2","US East (N. Virginia)","AWS Region","EBS:VolumeP-Throughput.gp3","","us-east-1""#;
    let text = String::from_utf8(csv(&[row])).expect("text").replace("\"AWSELB\"", "\"AmazonEC2\"");
    assert_eq!(prices(&sound(text.as_bytes())), [("ebs.gp3.throughput", "us-east-1", "0.04".to_owned())]);
}

/// Unit `GB`, tiers as AWS's price of traffic to the internet in us-east-1: 0.09, 0.085, 0.07, 0.05.
#[test]
fn tiers_in_any_order_become_one_price() {
    let row = |code: &str, begin: &str, end: &str, price: &str| {
        format!(
            r#""T1","JRT","T1.JRT.{code}","OnDemand","d","2026-07-01","{begin}","{end}","GB","{price}","USD","Data Transfer","AWSDataTransfer","US East (N. Virginia)","AWS Region","DataTransfer-Out-Bytes","","us-east-1""#
        )
    };
    let text = |rows: &[String]| {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let text = String::from_utf8(csv(&rows)).expect("text").replace("\"AWSELB\"", "\"AWSDataTransfer\"");
        // A column that only this service has.
        let lines: Vec<String> = text
            .lines()
            .enumerate()
            .map(|(index, line)| {
                if index == 5 {
                    format!("{line},\"Transfer Type\"")
                } else if index > 5 {
                    format!("{line},\"AWS Outbound\"")
                } else {
                    line.to_owned()
                }
            })
            .collect();
        lines.join("\n").into_bytes()
    };
    let whole = [
        row("C", "51200", "153600", "0.0700000000"),
        row("A", "0", "10240", "0.0900000000"),
        row("B", "10240", "51200", "8.5E-2"),
        row("D", "153600", "Inf", "0.05"),
    ];
    let imported = sound(&text(&whole));
    let tiers: Vec<(Decimal, Option<Decimal>, String)> =
        imported.rows.iter().map(|row| (row.tier_from, row.tier_to, row.usd.to_string())).collect();
    let decimal = |value: u32| Decimal::from(value);
    assert_eq!(
        tiers,
        [
            (decimal(0), Some(decimal(10_240)), "0.09".to_owned()),
            (decimal(10_240), Some(decimal(51_200)), "0.085".to_owned()),
            (decimal(51_200), Some(decimal(153_600)), "0.07".to_owned()),
            (decimal(153_600), None, "0.05".to_owned()),
        ]
    );
    let gap = [whole[1].clone(), whole[0].clone(), whole[3].clone()];
    assert_eq!(refusal(&text(&gap)), ("tiers-broken", Place::Line(7)));
    let overlap = [whole[1].clone(), whole[2].replace("10240", "10000"), whole[0].clone(), whole[3].clone()];
    assert_eq!(refusal(&text(&overlap)), ("tiers-broken", Place::Line(7)));
    let twice = [whole[0].clone(), whole[1].clone(), whole[1].clone(), whole[2].clone(), whole[3].clone()];
    assert_eq!(refusal(&text(&twice)), ("rate-repeated", Place::Line(9)));
    let open = [whole[1].clone(), whole[2].clone(), whole[0].clone()];
    assert_eq!(refusal(&text(&open)), ("tiers-broken", Place::Line(9)));
}

#[test]
fn several_products_of_a_key() {
    let same = ALB_HOUR.replace("5AZ", "4AA");
    let imported = sound(&csv(&[ALB_HOUR, &same]));
    assert_eq!((imported.rows.len(), imported.counts.kept, imported.counts.repeated), (1, 1, 1), "the same price is one price");
    let dearer = same.replace("0.0340000000", "0.0350000000");
    let imported = sound(&csv(&[ALB_HOUR, &dearer, NLB_HOUR]));
    assert_eq!(prices(&imported), [("nlb.hour", "sa-east-1", "0.034".to_owned())], "nothing is guessed");
    let found = vec![("4AA".to_owned(), "0.035".to_owned()), ("5AZ".to_owned(), "0.034".to_owned())];
    assert_eq!(imported.ambiguous, [Ambiguity { key: "alb.hour".into(), region: "sa-east-1".into(), found }]);
    assert_eq!((imported.counts.kept, imported.counts.ambiguous), (1, 2));
}

#[test]
fn broken_csv_files_are_refused_with_their_line() {
    let sound = String::from_utf8(csv(&[ALB_HOUR, NLB_HOUR])).expect("text");
    let cut = &sound[..sound.len() - 40];
    let cases: [(&str, Vec<u8>, (&str, Place)); 12] = [
        ("empty", Vec::new(), ("empty", Place::File)),
        ("no header", b"a,b\nc,d\n".to_vec(), ("header-missing", Place::Line(2))),
        ("cut within a field", cut.as_bytes().to_vec(), ("quote-open", Place::Line(8))),
        ("cut between fields", sound.as_bytes()[..sound.rfind(",\"LoadBalancing").expect("place")].to_vec(), ("fields", Place::Line(8))),
        (
            "a column is missing",
            sound
                .replace("\"PricePerUnit\"", "\"Price\"")
                .replace("\"Price\"", "\"PricePerUnit\"")
                .replace("\"Unit\"", "\"Einheit\"")
                .into_bytes(),
            ("column-missing", Place::Line(6)),
        ),
        (
            "unknown unit",
            sound
                .replace(
                    "\"Hrs\",\"0.0340000000\",\"USD\",\"Load Balancer-Network\"",
                    "\"Fortnights\",\"0.0340000000\",\"USD\",\"Load Balancer-Network\"",
                )
                .into_bytes(),
            ("unit-unknown", Place::Line(8)),
        ),
        ("another currency", sound.replace("\"USD\"", "\"CNY\"").into_bytes(), ("currency", Place::Line(7))),
        ("no number", sound.replace("0.0340000000", "free").into_bytes(), ("price-invalid", Place::Line(7))),
        ("negative", sound.replace("0.0340000000", "-1").into_bytes(), ("price-invalid", Place::Line(7))),
        ("latin-1", sound.replace("each", "cada día").chars().map(|character| character as u8).collect(), ("not-utf8", Place::Byte(675))),
        (
            "utf-16",
            sound.encode_utf16().flat_map(u16::to_le_bytes).fold(vec![0xff, 0xfe], |mut all, byte| {
                all.push(byte);
                all
            }),
            ("utf16", Place::File),
        ),
        (
            "another offer",
            sound.replace("\"OfferCode\",\"AWSELB\"", "\"OfferCode\",\"comprehend\"").into_bytes(),
            ("nothing-mapped", Place::File),
        ),
    ];
    for (what, bytes, (code, place)) in cases {
        let (found, at) = refusal(&bytes);
        assert_eq!(found, code, "{what}");
        if what != "latin-1" {
            assert_eq!(at, place, "{what}");
        }
    }
}

#[test]
fn broken_json_files_are_refused() {
    for (what, text, code) in [
        ("a region index", r#"{"formatVersion": "v1.0", "regions": {"sa-east-1": {"currentVersionUrl": "/offers"}}}"#, "json-index"),
        ("a service index", r#"{"formatVersion": "v1.0", "offers": {}}"#, "json-index"),
        ("something else", r#"{"name": "package", "dependencies": {}}"#, "json-unknown"),
        ("terms first", r#"{"terms": {"OnDemand": {}}, "products": {}}"#, "json-unknown"),
        ("a list of something else", r#"[1, 2]"#, "json-broken"),
        ("rubbish after it", r#"{"products": {}, "terms": {}} }"#, "json-broken"),
    ] {
        assert_eq!(refusal(text.as_bytes()).0, code, "{what}");
    }
}

#[test]
fn archives() {
    let text = csv(&[ALB_HOUR]);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(&text).expect("gzip");
    let gzip = gzip.finish().expect("gzip");
    let zip = |names: &[&str]| {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for name in names {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("member");
            writer.write_all(&text).expect("zip");
        }
        writer.finish().expect("zip").into_inner()
    };
    let plain = sound(&text);
    for (what, bytes) in [("gzip", gzip.clone()), ("zip", zip(&["index.csv"]))] {
        let imported = sound(&bytes);
        assert_eq!(prices(&imported), prices(&plain), "{what}");
        assert_ne!(imported.file.sha256, plain.file.sha256, "the hash is of the file on disk");
    }
    assert_eq!(refusal(&zip(&["a.csv", "b.csv"])).0, "archive-several");
    assert_eq!(refusal(&gzip[..gzip.len() - 12]).0, "archive-broken");
}

/// 400 MiB of zeros in 400 kB: refused on the way, not after.
#[test]
fn a_bomb_is_refused() {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&csv(&[])).expect("gzip");
    let line = vec![b'\n'; 1 << 20];
    for _ in 0..400 {
        gzip.write_all(&line).expect("gzip");
    }
    assert_eq!(refusal(&gzip.finish().expect("gzip")).0, "archive-bomb");
}

#[test]
fn an_endless_line_is_refused() {
    let mut text = csv(&[]);
    text.extend(std::iter::repeat_n(b'x', 3 << 20));
    assert_eq!(refusal(&text).0, "line-too-long");
}

#[test]
fn cancelling_ends_the_import() {
    let rows: Vec<&str> = std::iter::repeat_n(ALB_HOUR, 20_000).collect();
    let mut asked = 0;
    let result = import_file(&file(&csv(&rows)).path, &mapping(), &mut |progress| {
        asked += 1;
        assert!(progress.bytes <= progress.total_bytes);
        ControlFlow::Break(())
    });
    assert!(matches!(result, Err(ImportError::Cancelled)));
    assert_eq!(asked, 1);
}

/// `get-products` prints a list of texts that hold JSON; people also keep the objects, or one on each line.
#[test]
fn query_output_in_its_forms() {
    let entry = r#"{"product":{"productFamily":"Load Balancer-Application","attributes":{"servicecode":"AWSELB","locationType":"AWS Region","regionCode":"us-west-1","usagetype":"USW1-LCUUsage","operation":"LoadBalancing:Application"},"sku":"S"},"serviceCode":"AWSELB","terms":{"OnDemand":{"S.J":{"priceDimensions":{"S.J.R":{"unit":"LCU-Hrs","endRange":"Inf","rateCode":"S.J.R","beginRange":"0","pricePerUnit":{"USD":"0.0080000000"}}},"sku":"S","effectiveDate":"2026-07-01T00:00:00Z"}},"Reserved":{"S.K":{}}},"version":"20260720","publicationDate":"2026-07-20T00:00:00Z"}"#;
    let quoted = serde_json::to_string(entry).expect("text");
    for (what, text) in [
        ("one", entry.to_owned()),
        ("objects", format!("{{\"FormatVersion\": \"aws_v1\", \"PriceList\": [{entry}]}}")),
        ("texts", format!("{{\"FormatVersion\": \"aws_v1\", \"PriceList\": [{quoted}], \"NextToken\": null}}")),
        ("a bare list", format!("[{quoted}]")),
        ("lines", format!("{entry}\n")),
    ] {
        let imported = sound(text.as_bytes());
        assert_eq!(prices(&imported), [("alb.lcu", "us-west-1", "0.008".to_owned())], "{what}");
        assert_eq!((imported.counts.read, imported.counts.other_term, imported.file.version.as_str()), (2, 1, "20260720"), "{what}");
    }
}

/// Azure Retail Prices: number literals, tiers by their beginning only, units that hold thousands.
#[test]
fn azure_items() {
    let mut mapping = mapping();
    let line = "key,provider,service,offer,term,unit,region,usage_type,operation,where\nazure.gateway.request,azure,API Management,API Management,on-demand,request,,Consumption Calls,,\n";
    mapping.extend(("own.csv", line.as_bytes())).expect("line");
    let item = |from: &str, price: &str, kind: &str| {
        format!(
            r#"{{"currencyCode":"USD","tierMinimumUnits":{from},"retailPrice":{price},"unitPrice":{price},"armRegionName":"eastus","location":"US East","effectiveStartDate":"2026-01-01T00:00:00Z","meterId":"m","meterName":"Consumption Calls","productName":"API Management","skuId":"s","skuName":"Consumption","serviceName":"API Management","unitOfMeasure":"10K","type":"{kind}","armSkuName":""}}"#
        )
    };
    let text = format!(
        r#"{{"BillingCurrency":"USD","Items":[{},{},{}],"NextPageLink":null,"Count":3}}"#,
        item("100.0", "0.035", "Consumption"),
        item("0.0", "0.05", "Consumption"),
        item("0.0", "0.01", "Reservation")
    );
    let imported = import_file(&file(text.as_bytes()).path, &mapping, &mut |_| ControlFlow::Continue(())).expect("sound");
    let tiers: Vec<(String, Option<String>, String)> =
        imported.rows.iter().map(|row| (row.tier_from.to_string(), row.tier_to.map(|to| to.to_string()), row.usd.to_string())).collect();
    assert_eq!(tiers, [("0".into(), Some("1000000".into()), "0.000005".into()), ("1000000".into(), None, "0.0000035".into())]);
    assert_eq!(imported.counts.other_term, 1);
}

/// A Savings Plan's rates name the product whose price they lower.
#[test]
fn savings_plans_in_both_forms() {
    let csv = "FormatVersion,v1.0\nDisclaimer,x\nPublication Date,2026-04-22T19:42:03Z\nVersion,20260422194203\nOfferCode,ComputeSavingsPlans\nSKU,RateCode,Unit,EffectiveDate,DiscountedRate,Currency,DiscountedSKU,DiscountedServiceCode,DiscountedUsageType,DiscountedOperation,PurchaseOption,LeaseContractLength,LeaseContractLengthUnit,DiscountedRegionCode\nP,P.D,hours,2026-04-20T21:53:43Z,0.0559,USD,D,AmazonECS,SAE1-Fargate-vCPU-Hours:perCPU,,No Upfront,1,year,sa-east-1\nP,P.E,Hrs,2026-04-20T21:53:43Z,1.824,USD,E,AmazonRDS,SAE1-InstanceUsage:db.r7i.2xl,CreateDBInstance:0005,No Upfront,1,year,sa-east-1\n";
    let json = r#"{"formatVersion":"v1.0","version":"20260422194203","regionCode":"sa-east-1",
      "products":[{"sku":"P","productFamily":"ComputeSavingsPlans","serviceCode":"ComputeSavingsPlans","usageType":"ComputeSP:1yrNoUpfront","attributes":{"purchaseOption":"No Upfront","granularity":"hourly","purchaseTerm":"1yr","locationType":"AWS Region","location":"Any"}}],
      "terms":{"savingsPlan":[{"sku":"P","description":"d","effectiveDate":"2026-04-20T21:53:43Z","leaseContractLength":{"duration":1,"unit":"year"},"rates":[
        {"discountedSku":"D","discountedUsageType":"SAE1-Fargate-vCPU-Hours:perCPU","discountedOperation":"","discountedServiceCode":"AmazonECS","rateCode":"P.D","unit":"hours","discountedRate":{"price":"0.0559","currency":"USD"},"discountedRegionCode":"sa-east-1"},
        {"discountedSku":"E","discountedUsageType":"SAE1-InstanceUsage:db.r7i.2xl","discountedOperation":"x","discountedServiceCode":"AmazonRDS","rateCode":"P.E","unit":"Hrs","discountedRate":{"price":"1.824","currency":"USD"},"discountedRegionCode":"sa-east-1"}]}]}}"#;
    for (what, text) in [("csv", csv), ("json", json)] {
        let imported = import(text.as_bytes()).unwrap_or_else(|error| panic!("{what}: {error:?}"));
        assert_eq!(prices(&imported), [("fargate.x86.vcpu.savings-1y", "sa-east-1", "0.0559".to_owned())], "{what}");
        assert_eq!((imported.counts.read, imported.counts.unmapped), (2, 1), "{what}");
    }
}

#[test]
fn a_missing_file_is_told() {
    let result = import_file(std::path::Path::new("no/such/file.csv"), &mapping(), &mut |_| ControlFlow::Continue(()));
    assert!(matches!(result, Err(ImportError::File { problems, .. }) if problems[0].code == "file-read"));
}
