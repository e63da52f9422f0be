//! Ways of arrows: right angles on a lattice, around boxes, with few bends, and not one upon another.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::layout::{Layout, Look, Rectangle};
use super::value::{Arrow, FrameStyle};

/// Distance of the lattice's lines.
const PITCH: f64 = 5.0;
/// Nearest that an arrow passes by a box, in units.
const CLEARANCE: f64 = 4.0;
/// Costs, in steps of the lattice.
const BEND: u32 = 14;
const SHARED: u32 = 9;
const CROSSED: u32 = 6;
/// A step through a heading: only where there is no other way.
const HEADING: u32 = 40;
/// A step beside a frame's border: crossing it is cheap, and running along it, where the arrow would look like the border, is not.
const BORDER: u32 = 3;
/// For leaving a side away from its middle, each step.
const OFF_CENTRE: u32 = 1;

const DIRECTIONS: [(i32, i32); 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];

/// Corners of an arrow, from its beginning to its end.
pub(crate) type Way = Vec<(f64, f64)>;

/// The ways of the arrows whose boxes there are, in their order.
pub(crate) fn route(layout: &Layout, arrows: &[Arrow], width: f64, height: f64) -> Vec<(usize, Way)> {
    let mut lattice = Lattice::new(layout, width, height);
    let mut ways = Vec::new();
    for (index, arrow) in arrows.iter().enumerate() {
        let area = |id: &str| layout.boxes.iter().find(|placed| placed.id == id).map(|placed| placed.area);
        if let (Some(from), Some(to)) = (area(&arrow.from), area(&arrow.to))
            && let Some(way) = lattice.way(from, to)
        {
            ways.push((index, way));
        }
    }
    ways
}

struct Lattice {
    columns: i32,
    rows: i32,
    blocked: Vec<bool>,
    /// Extra cost of a point.
    extra: Vec<u32>,
    /// Arrows that pass, across (1) or down (2).
    taken: Vec<u8>,
}

/// A place to begin or end: a point of the lattice, the direction out of the box, the point of the border, and its cost.
struct Port {
    point: (i32, i32),
    out: usize,
    border: (f64, f64),
    cost: u32,
}

impl Lattice {
    fn new(layout: &Layout, width: f64, height: f64) -> Self {
        let (columns, rows) = ((width / PITCH) as i32 + 1, (height / PITCH) as i32 + 1);
        let size = (columns * rows) as usize;
        let mut lattice = Self { columns, rows, blocked: vec![false; size], extra: vec![0; size], taken: vec![0; size] };
        for placed in &layout.boxes {
            if matches!(placed.look, Look::Card(_) | Look::Frame(FrameStyle::Group)) {
                lattice.each(placed.area, CLEARANCE, |lattice, at| lattice.blocked[at] = true);
            }
        }
        // Outside of the drawing an arrow would run along the paper's edge or through the title.
        if let Some(root) = layout.boxes.first().map(|root| root.area) {
            for at in 0..lattice.blocked.len() {
                let (x, y) = (f64::from(at as i32 % columns) * PITCH, f64::from(at as i32 / columns) * PITCH);
                lattice.blocked[at] |= x <= root.x || x >= root.right() || y <= root.y || y >= root.bottom();
            }
        }
        for placed in layout.boxes.iter().filter(|placed| matches!(placed.look, Look::Frame(style) if style != FrameStyle::Hidden)) {
            let Rectangle { x, y, width, height } = placed.area;
            let side = |x, y, width, height| Rectangle { x, y, width, height };
            for line in [side(x, y, 0.0, height), side(x + width, y, 0.0, height), side(x, y, width, 0.0), side(x, y + height, width, 0.0)]
            {
                lattice.each(line, CLEARANCE, |lattice, at| lattice.extra[at] = BORDER);
            }
        }
        for text in layout.texts.iter().filter(|text| text.frame.is_some()) {
            let area =
                Rectangle { x: text.x, y: text.y - text.style.size, width: text.style.width(&text.text), height: text.style.size * 1.3 };
            lattice.each(area, 7.0, |lattice, at| lattice.extra[at] = HEADING);
        }
        lattice
    }

    fn each(&mut self, area: Rectangle, margin: f64, mut visit: impl FnMut(&mut Self, usize)) {
        let index = |value: f64| (value / PITCH) as i32;
        for row in index(area.y - margin).max(0)..=index(area.bottom() + margin).min(self.rows - 1) {
            for column in index(area.x - margin).max(0)..=index(area.right() + margin).min(self.columns - 1) {
                let (x, y) = (f64::from(column) * PITCH, f64::from(row) * PITCH);
                if x > area.x - margin && x < area.right() + margin && y > area.y - margin && y < area.bottom() + margin {
                    visit(self, (row * self.columns + column) as usize);
                }
            }
        }
    }

    fn at(&self, point: (i32, i32)) -> Option<usize> {
        let inside = point.0 >= 0 && point.1 >= 0 && point.0 < self.columns && point.1 < self.rows;
        inside.then(|| (point.1 * self.columns + point.0) as usize)
    }

    /// The free points before each side of a box.
    fn ports(&self, area: Rectangle) -> Vec<Port> {
        let mut ports = Vec::new();
        let corner = 7.0;
        for (out, (x, y)) in DIRECTIONS.into_iter().enumerate() {
            let horizontal = y == 0;
            let (from, to, middle) = if horizontal {
                (area.y + corner, area.bottom() - corner, area.y + area.height / 2.0)
            } else {
                (area.x + corner, area.right() - corner, area.x + area.width / 2.0)
            };
            let side = match (x, y) {
                (1, _) => area.right(),
                (-1, _) => area.x,
                (_, 1) => area.bottom(),
                _ => area.y,
            };
            let away = side + CLEARANCE * f64::from(x + y);
            let before = if x + y > 0 { (away / PITCH).ceil() } else { (away / PITCH).floor() } as i32;
            for step in (from / PITCH).ceil() as i32..=(to / PITCH).floor() as i32 {
                let along = f64::from(step) * PITCH;
                let (point, border) = if horizontal { ((before, step), (side, along)) } else { ((step, before), (along, side)) };
                let free = self.at(point).is_some_and(|at| !self.blocked[at]);
                if free {
                    let cost = OFF_CENTRE * ((along - middle).abs() / PITCH) as u32;
                    ports.push(Port { point, out, border, cost });
                }
            }
        }
        ports
    }

    /// The cheapest way from one box to another (A*, the direction being part of the state).
    fn way(&mut self, from: Rectangle, to: Rectangle) -> Option<Way> {
        let (starts, ends) = (self.ports(from), self.ports(to));
        if starts.is_empty() || ends.is_empty() {
            return None;
        }
        let state = |at: usize, direction: usize| at * 4 + direction;
        let mut best = vec![u32::MAX; self.blocked.len() * 4];
        let mut before = vec![usize::MAX; self.blocked.len() * 4];
        let mut goals = vec![u32::MAX; self.blocked.len() * 4];
        for port in &ends {
            if let Some(at) = self.at(port.point) {
                goals[state(at, (port.out + 2) % 4)] = port.cost;
            }
        }
        let target = ends.iter().fold((i32::MAX, i32::MAX, i32::MIN, i32::MIN), |bounds, port| {
            let (x, y) = port.point;
            (bounds.0.min(x), bounds.1.min(y), bounds.2.max(x), bounds.3.max(y))
        });
        let rest = |(x, y): (i32, i32)| {
            let outside = |value: i32, least: i32, most: i32| (least - value).max(value - most).max(0);
            (outside(x, target.0, target.2) + outside(y, target.1, target.3)).unsigned_abs()
        };
        let mut open = BinaryHeap::new();
        for port in &starts {
            let Some(at) = self.at(port.point) else { continue };
            let key = state(at, port.out);
            if port.cost < best[key] {
                best[key] = port.cost;
                open.push(Reverse((port.cost + rest(port.point), port.cost, key)));
            }
        }
        // The end's own cost counts too, so that the first end that is taken from the heap is the best one.
        let mut arrived: Option<(u32, usize)> = None;
        while let Some(Reverse((estimate, cost, key))) = open.pop() {
            if arrived.is_some_and(|(best, _)| best <= estimate) {
                break;
            }
            if cost > best[key] {
                continue;
            }
            if goals[key] != u32::MAX {
                let whole = cost + goals[key];
                if arrived.is_none_or(|(best, _)| whole < best) {
                    arrived = Some((whole, key));
                }
            }
            let (at, direction) = (key / 4, key % 4);
            let (x, y) = ((at as i32) % self.columns, (at as i32) / self.columns);
            for (turn, (dx, dy)) in DIRECTIONS.into_iter().enumerate() {
                if turn == (direction + 2) % 4 {
                    continue;
                }
                let point = (x + dx, y + dy);
                let Some(next) = self.at(point).filter(|next| !self.blocked[*next]) else { continue };
                let along: u8 = if dy == 0 { 1 } else { 2 };
                let shared = if self.taken[next] & along != 0 { SHARED } else { 0 };
                let crossed = if self.taken[next] & !along & 3 != 0 { CROSSED } else { 0 };
                let bend = if turn == direction { 0 } else { BEND };
                let sum = cost + 1 + bend + shared + crossed + self.extra[next];
                let next = state(next, turn);
                if sum < best[next] {
                    best[next] = sum;
                    before[next] = key;
                    open.push(Reverse((sum + rest(point), sum, next)));
                }
            }
        }
        let (_, end) = arrived?;
        let mut keys = vec![end];
        while before[keys[keys.len() - 1]] != usize::MAX {
            keys.push(before[keys[keys.len() - 1]]);
        }
        keys.reverse();
        for key in &keys {
            self.taken[key / 4] |= if DIRECTIONS[key % 4].1 == 0 { 1 } else { 2 };
        }
        let point = |key: usize| ((key / 4) as i32 % self.columns, (key / 4) as i32 / self.columns);
        let port = |ports: &[Port], key: usize, turned: usize| {
            ports.iter().find(|port| port.point == point(key) && port.out == (key % 4 + turned) % 4).map(|port| port.border)
        };
        let mut way = vec![port(&starts, keys[0], 0)?];
        way.extend(keys.iter().map(|key| (f64::from(point(*key).0) * PITCH, f64::from(point(*key).1) * PITCH)));
        way.push(port(&ends, end, 2)?);
        Some(straighten(&way))
    }
}

/// Leaves out the points between corners.
fn straighten(way: &[(f64, f64)]) -> Way {
    let mut corners: Way = Vec::new();
    for point in way {
        if let [.., a, b] = corners.as_slice() {
            let on_line = (a.0 == b.0 && b.0 == point.0) || (a.1 == b.1 && b.1 == point.1);
            if on_line {
                corners.pop();
            }
        }
        if corners.last() != Some(point) {
            corners.push(*point);
        }
    }
    corners
}
