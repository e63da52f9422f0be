//! Laws of any diagram: boxes hold boxes and never cross, words stay in their boxes.

use super::layout::{Layout, Look, place};
use super::*;

fn card(id: usize, title: &str) -> Member {
    let symbol = if id.is_multiple_of(2) { Symbol::Database } else { Symbol::Container };
    Member::Card(Card {
        id: format!("card-{id}"),
        symbol,
        title: title.to_owned(),
        lines: vec!["2 vCPU, 4 GiB".into(), "2 a 12 tareas".into()],
    })
}

/// A diagram of every arrangement, whose names have so many letters.
fn sample(zones: usize, cards: usize, letters: usize) -> Diagram {
    let name = |index: usize| format!("{} {index}", "Conciliación ".repeat(letters).chars().take(letters).collect::<String>());
    let subnet = |row: usize, zone: usize| {
        let id = row * 100 + zone;
        Member::Frame(Frame::titled(&format!("subnet-{id}"), FrameStyle::Subnet, "Subred".into(), Arrange::Down, vec![card(id, &name(id))]))
    };
    let row = |row: usize| {
        Member::Frame(Frame::hidden(&format!("row-{row}"), Arrange::Across, (0..zones).map(|zone| subnet(row, zone)).collect()))
    };
    let group = (0..cards).map(|index| card(1_000 + index, &name(index))).collect();
    let application =
        Frame::titled("application", FrameStyle::Group, "Aplicación".into(), Arrange::Grid(3), group).noted("24 a 60 tareas".into());
    let lanes = Frame {
        lanes: (1..=zones).map(|zone| format!("Zona de disponibilidad {zone}")).collect(),
        ..Frame::hidden("zones", Arrange::Down, vec![row(1), Member::Frame(application), row(2)])
    };
    let entry = Frame::hidden("entry", Arrange::Down, vec![card(1, "NLB"), card(2, "VPN")]).wide(Width::Fixed(136.0));
    let network =
        Frame::titled("network", FrameStyle::Network, "VPC".into(), Arrange::Across, vec![Member::Frame(entry), Member::Frame(lanes)]);
    let arrows = [("card-1", "application"), ("application", "card-200"), ("card-100", "card-2"), ("nothing", "card-1")];
    let arrow = |(from, to): (&str, &str)| Arrow { from: from.into(), to: to.into(), style: ArrowStyle::Request };
    Diagram {
        title: "Arquitectura".into(),
        description: "Una frase.".into(),
        root: Frame::hidden("root", Arrange::Down, vec![Member::Frame(network)]),
        arrows: arrows.map(arrow).to_vec(),
        legend: vec![(ArrowStyle::Request, "Solicitudes".into())],
    }
}

fn samples() -> impl Iterator<Item = Diagram> {
    let cases = (1..=6).flat_map(|zones| [0, 1, 7, 18].map(move |cards| (zones, cards)));
    cases.flat_map(|(zones, cards)| [3, 25, 120].map(move |letters| sample(zones, cards, letters)))
}

fn laid_out(diagram: &Diagram) -> (Layout, f64) {
    place(&diagram.root, 0.0, 0.0, WIDTH)
}

fn holds(outer: &Rectangle, inner: &Rectangle) -> bool {
    let slack = 0.01;
    inner.x >= outer.x - slack
        && inner.y >= outer.y - slack
        && inner.right() <= outer.right() + slack
        && inner.bottom() <= outer.bottom() + slack
}

fn cross(one: &Rectangle, other: &Rectangle) -> bool {
    one.x < other.right() - 0.01 && other.x < one.right() - 0.01 && one.y < other.bottom() - 0.01 && other.y < one.bottom() - 0.01
}

#[test]
fn boxes_hold_what_is_in_them_and_do_not_cross() {
    for diagram in samples() {
        let (layout, _) = laid_out(&diagram);
        for (index, placed) in layout.boxes.iter().enumerate() {
            assert!(placed.area.width > 0.0 && placed.area.height > 0.0, "{} has no size", placed.id);
            if let Some(parent) = placed.parent {
                assert!(holds(&layout.boxes[parent].area, &placed.area), "{} leaves {}", placed.id, layout.boxes[parent].id);
            }
            // Lanes stand behind the rows.
            let siblings = layout.boxes[..index]
                .iter()
                .filter(|other| other.parent == placed.parent && (other.look == Look::Lane) == (placed.look == Look::Lane));
            for other in siblings {
                assert!(!cross(&placed.area, &other.area), "{} crosses {}", placed.id, other.id);
            }
        }
    }
}

#[test]
fn words_stay_in_a_box_and_never_meet() {
    for diagram in samples() {
        let (layout, height) = laid_out(&diagram);
        let area = |line: &TextLine| Rectangle {
            x: line.x,
            y: line.y - line.style.size * 0.8,
            width: line.style.width(&line.text),
            height: line.style.size,
        };
        let whole = Rectangle { x: 0.0, y: 0.0, width: WIDTH, height };
        for (index, line) in layout.texts.iter().enumerate() {
            let own = area(line);
            assert!(holds(&whole, &own), "{:?} leaves the picture", line.text);
            let innermost = layout.boxes.iter().filter(|placed| holds(&placed.area, &Rectangle { width: 0.1, height: 0.1, ..own }));
            let innermost =
                innermost.min_by(|one, other| (one.area.width * one.area.height).total_cmp(&(other.area.width * other.area.height)));
            let innermost = innermost.expect("a box");
            assert!(holds(&innermost.area, &own), "{:?} leaves {}", line.text, innermost.id);
            assert!(layout.texts[..index].iter().all(|other| !cross(&own, &area(other))), "{:?} meets another text", line.text);
        }
    }
}

#[test]
fn arrows_go_around_boxes() {
    for diagram in samples() {
        let (layout, height) = laid_out(&diagram);
        let ways = route::route(&layout, &diagram.arrows, WIDTH, height);
        assert!(ways.iter().all(|(index, _)| *index < 3), "an arrow without a box is not drawn");
        for (index, way) in &ways {
            let arrow = &diagram.arrows[*index];
            let root = &layout.boxes[0].area;
            let inside = |(x, y): &(f64, f64)| *x > root.x && *x < root.right() && *y > root.y && *y < root.bottom();
            assert!(way.iter().all(inside), "{} to {} leaves the drawing", arrow.from, arrow.to);
            for step in way.windows(2) {
                let [(ax, ay), (bx, by)] = [step[0], step[1]];
                assert!(ax == bx || ay == by, "right angles only");
                let line = Rectangle { x: ax.min(bx), y: ay.min(by), width: (ax - bx).abs(), height: (ay - by).abs() };
                let cards = layout.boxes.iter().filter(|placed| matches!(placed.look, Look::Card(_)));
                for other in cards.filter(|placed| placed.id != arrow.from && placed.id != arrow.to) {
                    assert!(!cross(&line, &other.area), "{} to {} crosses {}", arrow.from, arrow.to, other.id);
                }
            }
        }
    }
}

/// A user's box as wide as the drawing over a network: the way goes through the drawing, neither along its edge nor over the title.
#[test]
fn an_arrow_stays_away_from_the_borders() {
    let network = sample(2, 2, 12).root.members.remove(0);
    let root = Frame::hidden("root", Arrange::Down, vec![card(2, "Usuarios"), network]);
    let (layout, height) = place(&root, 0.0, 0.0, WIDTH);
    let arrow = Arrow { from: "card-2".into(), to: "card-1".into(), style: ArrowStyle::Request };
    let ways = route::route(&layout, &[arrow], WIDTH, height);
    assert_eq!(ways.len(), 1);
    let drawn = layout.boxes.iter().filter(|placed| matches!(placed.look, Look::Frame(style) if style != FrameStyle::Hidden));
    let sides: Vec<f64> = drawn.flat_map(|placed| [placed.area.x, placed.area.right()]).chain([0.0, WIDTH]).collect();
    for step in ways[0].1.windows(2).filter(|step| step[0].0 == step[1].0) {
        assert!(sides.iter().all(|side| (side - step[0].0).abs() > 2.0), "{:?} runs along a border", step);
    }
}

/// Words of a card without a symbol begin where the symbol of another would.
#[test]
fn a_card_without_symbol_leaves_no_room_for_one() {
    let frame = Frame::hidden("root", Arrange::Down, vec![card(1, "Sin símbolo"), card(2, "Con símbolo")]);
    let (layout, _) = place(&frame, 0.0, 0.0, WIDTH);
    let x = |title: &str| layout.texts.iter().find(|line| line.text == title).map(|line| line.x).expect("a title");
    let symbol = layout.symbols.first().expect("a symbol").0;
    assert!((x("Sin símbolo") - symbol).abs() < 0.01 && x("Con símbolo") > symbol + 18.0);
}

#[test]
fn the_same_diagram_has_the_same_bytes_and_every_word() {
    let diagram = sample(2, 5, 12);
    let svg = diagram_svg(&diagram, Theme::Light);
    assert_eq!(svg, diagram_svg(&diagram, Theme::Light));
    assert_ne!(svg, diagram_svg(&diagram, Theme::Dark));
    for words in ["Arquitectura", "Una frase.", "Zona de disponibilidad 2", "24 a 60 tareas", "Solicitudes", "VPN"] {
        assert!(svg.contains(words), "{words}");
    }
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
}

#[test]
fn names_cannot_break_out() {
    let mut diagram = sample(1, 1, 5);
    diagram.title = "a</text><script>\"&\u{7}".into();
    let svg = diagram_svg(&diagram, Theme::Light);
    assert!(!svg.contains("<script>") && !svg.contains('\u{7}') && svg.contains("&lt;script&gt;&quot;&amp;"), "{svg}");
}

/// The drawing as it was looked at. One that differs is written beside it in the folder for temporary files: look at it, and if it
/// is better, keep it.
#[test]
fn the_drawing_is_the_one_that_was_looked_at() {
    let svg = diagram_svg(&sample(2, 5, 12), Theme::Light);
    let drawn = std::env::temp_dir().join("aforo-diagram.svg");
    if svg != include_str!("golden.svg") {
        std::fs::write(&drawn, &svg).expect("written");
        panic!("the drawing changed: look at {} and, if it is right, put it in place of golden.svg", drawn.display());
    }
}
