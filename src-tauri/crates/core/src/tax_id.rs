//! Tax identifiers of Latin America: whether what somebody wrote can be one. Shapes and check digits are those of python-stdnum
//! (2026-08-15) and of the authorities that it cites; where identifiers that are in use fail a check, the check only warns.

use crate::plan::Country;

/// What is said of an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It has the country's shape, and its check digit is right where there is one.
    Sound,
    /// Its check digit is wrong, but such identifiers are in use.
    Doubtful,
    /// It has not the country's shape.
    Shape,
    /// Its check digit is wrong.
    CheckDigit,
}

/// Looks at an identifier. Dots, dashes, slashes and spaces do not count, nor does the country's code before it.
#[must_use]
pub fn verify(country: Country, text: &str) -> Verdict {
    let compact: Vec<u8> =
        text.to_uppercase().chars().filter(|sign| !matches!(sign, '.' | '-' | '/' | ' ' | '\u{a0}')).map(latin).collect();
    let id = compact.as_slice();
    match country {
        Country::Cl => chile(id.strip_prefix(b"CL").unwrap_or(id)),
        Country::Mx => mexico(id),
        Country::Pe => peru(id),
        Country::Co => colombia(id),
        Country::Ar => argentina(id),
        Country::Br => brazil(id),
        Country::Uy => uruguay(id.strip_prefix(b"UY").unwrap_or(id)),
        Country::Ec => ecuador(id),
        Country::Cr => costa_rica(id),
        Country::Do => dominican(id),
        Country::Py => paraguay(id),
        Country::Gt => guatemala(id),
        Country::Sv => salvador(id.strip_prefix(b"SV").unwrap_or(id)),
        // No check digit is published: length and digits.
        Country::Bo => of_length(id, 7..=12),
        Country::Hn => of_length(id, 14..=14),
        Country::Ni => nicaragua(id),
        Country::Pa => panama(id),
        Country::Ve => venezuela(id),
        Country::Us => of_length(id, 9..=9),
    }
}

/// Ñ is a sign of the RFC; whatever else lies outside of ASCII fits no shape.
fn latin(sign: char) -> u8 {
    match sign {
        'Ñ' => 0xd1,
        sign => u8::try_from(sign).ok().filter(u8::is_ascii).unwrap_or(0),
    }
}

fn digits(id: &[u8]) -> Option<Vec<u32>> {
    id.iter().map(|byte| byte.is_ascii_digit().then(|| u32::from(byte - b'0'))).collect()
}

fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn checked(right: bool) -> Verdict {
    if right { Verdict::Sound } else { Verdict::CheckDigit }
}

fn of_length(id: &[u8], length: std::ops::RangeInclusive<usize>) -> Verdict {
    if length.contains(&id.len()) && id.iter().all(u8::is_ascii_digit) { Verdict::Sound } else { Verdict::Shape }
}

/// Body and check character, when the body is digits.
fn body(id: &[u8], length: std::ops::RangeInclusive<usize>) -> Option<(Vec<u32>, u8)> {
    let (check, body) = id.split_last()?;
    (length.contains(&id.len())).then(|| digits(body).map(|body| (body, *check)))?
}

/// RUT: weights 2 to 7 from the right, again and again; 11 minus the rest, 10 is K and 11 is 0.
fn chile(id: &[u8]) -> Verdict {
    let Some((body, check)) = body(id, 8..=9).filter(|(_, check)| check.is_ascii_digit() || *check == b'K') else { return Verdict::Shape };
    let sum: u32 = body.iter().rev().zip((2..=7).cycle()).map(|(digit, weight)| digit * weight).sum();
    checked(check == b"0K987654321"[sum as usize % 11])
}

/// RFC: letters, date, homonym and check character over `0-9A-N&O-Z Ñ`. About one in seventy that are in use fails the check.
fn mexico(id: &[u8]) -> Verdict {
    let letters = match id.len() {
        12 => 3,
        13 | 10 => 4,
        _ => return Verdict::Shape,
    };
    let is_letter = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'&' || *byte == 0xd1;
    let (name, rest) = id.split_at(letters);
    let (date, homonym) = rest.split_at(6);
    let month = digits(date).map(|date| (date[2] * 10 + date[3], date[4] * 10 + date[5]));
    let sound_date = month.is_some_and(|(month, day)| (1..=12).contains(&month) && (1..=31).contains(&day));
    if !name.iter().all(is_letter) || !sound_date || !homonym.iter().all(u8::is_ascii_alphanumeric) {
        return Verdict::Shape;
    }
    if homonym.is_empty() {
        return Verdict::Sound;
    }
    const ALPHABET: &[u8; 39] = b"0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \xd1";
    let value = |byte: &u8| ALPHABET.iter().position(|sign| sign == byte).unwrap_or_default();
    let (check, body) = (id[id.len() - 1], &id[..id.len() - 1]);
    // A company's is read with a space before it.
    let sum: usize =
        body.iter().rev().zip(2..).map(|(byte, weight)| value(byte) * weight).sum::<usize>() + if id.len() == 12 { 37 * 13 } else { 0 };
    let right = match (11 - sum % 11) % 11 {
        10 => b'A',
        rest => b"0123456789"[rest],
    };
    if check == right { Verdict::Sound } else { Verdict::Doubtful }
}

/// RUC.
fn peru(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 11 && matches!(all[0] * 10 + all[1], 10 | 15 | 17 | 20)) else {
        return Verdict::Shape;
    };
    checked((11 - weighted(&all, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10 == all[10])
}

/// NIT: primes from the right.
fn colombia(id: &[u8]) -> Verdict {
    const PRIMES: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    let Some((body, check)) = body(id, 8..=16) else { return Verdict::Shape };
    let sum: u32 = body.iter().rev().zip(PRIMES).map(|(digit, weight)| digit * weight).sum();
    checked(check == b"01987654321"[sum as usize % 11])
}

/// CUIT.
fn argentina(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 11) else { return Verdict::Shape };
    if !matches!(all[0] * 10 + all[1], 20 | 23 | 24 | 27 | 30 | 33 | 34 | 50 | 51 | 55) {
        return Verdict::Shape;
    }
    let rest = 11 - weighted(&all, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    checked([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 0][rest as usize] == all[10])
}

/// CNPJ: since July 2026 the first twelve signs are letters or digits, of the value of their ASCII code minus 48.
fn brazil(id: &[u8]) -> Verdict {
    let is_sign = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    if id.len() != 14 || !id[..12].iter().all(is_sign) || !id[12..].iter().all(u8::is_ascii_digit) {
        return Verdict::Shape;
    }
    let values: Vec<u32> = id.iter().map(|byte| u32::from(byte - b'0')).collect();
    let digit = |weights: &[u32]| (11 - weighted(&values, weights) % 11) % 11 % 10;
    let first = digit(&[5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
    let second = digit(&[6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
    checked(values.iter().any(|value| *value > 0) && (first, second) == (values[12], values[13]))
}

/// RUT.
fn uruguay(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 12) else { return Verdict::Shape };
    let register = all[0] * 10 + all[1];
    if !(1..=22).contains(&register) || all[2..8].iter().all(|digit| *digit == 0) || all[8..11] != [0, 0, 1] {
        return Verdict::Shape;
    }
    let rest = weighted(&all, &[4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    checked((11 - rest) % 11 == all[11])
}

/// RUC: of a person, a public body or a company by its third digit. Some that are in use fail the older rules.
fn ecuador(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 13) else { return Verdict::Shape };
    let province = all[0] * 10 + all[1];
    if !((1..=24).contains(&province) || matches!(province, 30 | 50)) || all[10..].iter().all(|digit| *digit == 0) {
        return Verdict::Shape;
    }
    let luhn = |all: &[u32]| {
        let fold = |(position, digit): (usize, &u32)| {
            let value = if position % 2 == 0 { digit * 2 } else { *digit };
            if value > 9 { value - 9 } else { value }
        };
        all[..10].iter().enumerate().map(fold).sum::<u32>() % 10 == 0
    };
    let public = || weighted(&all, &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let company = || weighted(&all, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let right = match all[2] {
        0..=5 => luhn(&all),
        6 => public() || luhn(&all),
        9 => public() || company(),
        _ => return Verdict::Shape,
    };
    if right { Verdict::Sound } else { Verdict::Doubtful }
}

/// Cédula jurídica: class and type of the legal person by the authority's table; there is no check digit.
fn costa_rica(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 10) else { return Verdict::Shape };
    let kind = all[1] * 100 + all[2] * 10 + all[3];
    let known = match all[0] {
        2 => matches!(kind, 100 | 200 | 300 | 400),
        3 => matches!(
            kind,
            2..=14 | 101..=110
        ),
        4 => kind == 0,
        5 => kind == 1,
        _ => false,
    };
    if known { Verdict::Sound } else { Verdict::Shape }
}

/// RNC; some that are in use fail the check.
fn dominican(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 9) else { return Verdict::Shape };
    let rest = weighted(&all, &[7, 9, 8, 6, 5, 4, 3, 2]) % 11;
    if (10 - rest) % 9 + 1 == all[8] { Verdict::Sound } else { Verdict::Doubtful }
}

/// RUC: weights 2, 3, 4 and so on from the right.
fn paraguay(id: &[u8]) -> Verdict {
    let Some((body, check)) = body(id, 5..=9).filter(|(_, check)| check.is_ascii_digit()) else { return Verdict::Shape };
    let sum: u32 = body.iter().rev().zip(2..).map(|(digit, weight)| digit * weight).sum();
    checked((11 - sum % 11) % 11 % 10 == u32::from(check - b'0'))
}

/// NIT: weights 2, 3, 4 and so on from the right; 10 is K.
fn guatemala(id: &[u8]) -> Verdict {
    let Some((body, check)) = body(id, 2..=12) else { return Verdict::Shape };
    let sum: u32 = body.iter().rev().zip(2..).map(|(digit, weight)| digit * weight).sum();
    checked(check == b"0123456789K"[((11 - sum % 11) % 11) as usize])
}

/// NIT of fourteen digits: two rules, by the three digits before the check digit.
fn salvador(id: &[u8]) -> Verdict {
    let Some(all) = digits(id).filter(|all| all.len() == 14 && matches!(all[0], 0 | 1 | 9)) else { return Verdict::Shape };
    let old = all[10] * 100 + all[11] * 10 + all[12] <= 100;
    let check = if old {
        weighted(&all[..13], &[14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10
    } else {
        (11 - weighted(&all[..13], &[2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10
    };
    checked(check == all[13])
}

/// RUC: J and thirteen digits for a company, a cédula of thirteen digits and a letter for a person.
fn nicaragua(id: &[u8]) -> Verdict {
    let company = id.len() == 14 && id[0].is_ascii_uppercase() && id[1..].iter().all(u8::is_ascii_digit);
    let person = id.len() == 14 && id[..13].iter().all(u8::is_ascii_digit) && id[13].is_ascii_uppercase();
    if company || person { Verdict::Sound } else { Verdict::Shape }
}

/// RIF: the letter has a value of its own.
fn venezuela(id: &[u8]) -> Verdict {
    let Some((letter, rest)) = id.split_first() else { return Verdict::Shape };
    let kind = match letter {
        b'V' => 4,
        b'E' => 8,
        b'J' => 12,
        b'P' => 16,
        b'G' => 20,
        _ => return Verdict::Shape,
    };
    let Some(all) = digits(rest).filter(|all| all.len() == 9) else { return Verdict::Shape };
    let rest = (kind + weighted(&all, &[3, 2, 7, 6, 5, 4, 3, 2])) % 11;
    checked([0, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1][rest as usize] == all[8])
}

/// RUC with its check digits: several shapes, whose rules differ; only what no shape allows is refused.
fn panama(id: &[u8]) -> Verdict {
    let count = id.iter().filter(|byte| byte.is_ascii_digit()).count();
    let signs = id.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    if signs && (5..=20).contains(&count) && id.len() <= 24 { Verdict::Sound } else { Verdict::Shape }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors of the quoting reference, section 3.5 (run there with python-stdnum), and shapes that nobody could have.
    #[test]
    fn published_vectors() {
        use Verdict::{CheckDigit, Doubtful, Shape, Sound};
        for (country, id, verdict) in [
            (Country::Cl, "76.086.428-5", Sound),
            (Country::Cl, "12.531.909-2", Sound),
            (Country::Cl, "20.347.878-K", Sound),
            (Country::Cl, "12.531.909-3", CheckDigit),
            (Country::Cl, "12.53A.909-2", Shape),
            (Country::Mx, "MAB930714 8T4", Sound),
            (Country::Mx, "GODE561231GR8", Sound),
            (Country::Mx, "VACE460910SX6", Doubtful),
            (Country::Mx, "XAXX010101000", Doubtful),
            (Country::Mx, "GODE561331GR8", Shape),
            (Country::Pe, "20512333797", Sound),
            (Country::Pe, "20131312955", Sound),
            (Country::Pe, "20512333798", CheckDigit),
            (Country::Pe, "30512333797", Shape),
            (Country::Co, "213.123.432-1", Sound),
            (Country::Co, "2131234325", CheckDigit),
            (Country::Ar, "20-05536168-2", Sound),
            (Country::Ar, "20267565392", CheckDigit),
            (Country::Br, "16.727.230/0001-97", Sound),
            (Country::Br, "12.ABC.345/01DE-35", Sound),
            (Country::Br, "16.727.230/0001-98", CheckDigit),
            (Country::Br, "12.ABC.345/01DE-3A", Shape),
            (Country::Uy, "21-100342-001-7", Sound),
            (Country::Uy, "210303670014", CheckDigit),
            (Country::Ec, "1792060346001", Sound),
            (Country::Ec, "1763154690001", Doubtful),
            (Country::Cr, "3-101-999999", Sound),
            (Country::Cr, "3-534-123559", Shape),
            (Country::Do, "1-01-85004-3", Sound),
            (Country::Do, "101850042", Doubtful),
            (Country::Py, "80028061-0", Sound),
            (Country::Py, "800532492", CheckDigit),
            (Country::Gt, "576937-K", Sound),
            (Country::Gt, "8977112-0", CheckDigit),
            (Country::Sv, "0614-050707-104-8", Sound),
            (Country::Sv, "0614-050707-104-0", CheckDigit),
            (Country::Bo, "1234567", Sound),
            (Country::Bo, "12", Shape),
            (Country::Hn, "0801-1990-123456", Sound),
            (Country::Hn, "0801-1990-1234", Shape),
            (Country::Ni, "J0310000000001", Sound),
            (Country::Ni, "J03", Shape),
            (Country::Pa, "155596713-2-2015", Sound),
            (Country::Pa, "?", Shape),
            (Country::Ve, "V-11470283-4", Sound),
            (Country::Ve, "V-11470283-3", CheckDigit),
            (Country::Ve, "X-11470283-4", Shape),
            (Country::Us, "12-3456789", Sound),
            (Country::Us, "12-345678", Shape),
        ] {
            assert_eq!(verify(country, id), verdict, "{} {id}", country.as_str());
        }
    }
}
