//! Own drawings in a square of 18 units, drawn with lines; no provider's logo.

use super::value::Symbol;

/// The outline of a symbol as the data of an SVG path.
pub(crate) const fn outline(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Users => "M7 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M1 16c0-4 2.5-6 6-6s6 2 6 6M12 2.5a3 3 0 0 1 0 5.3M14 10.5c2 .8 3 2.7 3 5.5",
        Symbol::Globe => "M9 1a8 8 0 1 0 0 16A8 8 0 0 0 9 1M1 9h16M9 1c-5 5-5 11 0 16M9 1c5 5 5 11 0 16",
        Symbol::Names => "M2 3h14v5H2zM2 10h14v5H2zM5 5.5h1M5 12.5h1M9 5.5h5M9 12.5h5",
        Symbol::Delivery => "M9 6.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M9 1v4M9 13v4M1 9h4M13 9h4M3.3 3.3l2.9 2.9M11.8 11.8l2.9 2.9",
        Symbol::Shield => "M9 1l7 2.5v5c0 4-3 7-7 8.5-4-1.5-7-4.5-7-8.5v-5zM6 9l2.2 2.2L12.5 7",
        Symbol::Gateway => "M2 17V6l7-4 7 4v11M6 17v-6h6v6M2 17h14",
        Symbol::Function => "M4 16L9.5 6 8 2H5M9.5 6L14 16h2",
        Symbol::Balancer => "M1 9h5M6 9l8-6M6 9h8M6 9l8 6M14 1.5v3M14 7.5v3M14 13.5v3M14 3h3M14 9h3M14 15h3",
        Symbol::Exit => "M8 2H2v14h6M7 9h10M13 5l4 4-4 4",
        Symbol::Container => "M2 5l7-3.5L16 5v8l-7 3.5L2 13zM2 5l7 3.5L16 5M9 8.5v8",
        Symbol::Server => "M2 2h14v6H2zM2 10h14v6H2zM5 5h1M5 13h1",
        Symbol::Person => "M9 8.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2 17c0-4 3-6 7-6s7 2 7 6",
        Symbol::Database => "M2.5 4c0-3 13-3 13 0v10c0 3-13 3-13 0zM2.5 4c0 3 13 3 13 0M2.5 9c0 3 13 3 13 0",
        Symbol::Cache => "M10 1L3 10h5l-1 7 8-10H9.5z",
        Symbol::Search => "M7.5 2a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M11.5 11.5L17 17",
        Symbol::Bucket => "M2 4c0-2.5 14-2.5 14 0l-2 11c-.5 2-9.5 2-10 0zM2 4c0 2.5 14 2.5 14 0",
        Symbol::Queue => "M1 5h4v8H1zM7 5h4v8H7zM13 5h4v8h-4z",
        Symbol::Pipeline => "M1 4h4l3 5-3 5H1l3-5zM9 4h4l4 5-4 5H9l3-5z",
        Symbol::Images => "M9 1.5l8 4-8 4-8-4zM1 9l8 4 8-4M1 12.5l8 4 8-4",
        Symbol::Chart => "M2 1v15h15M5 12l3.5-4 3 2.5L16 5",
        Symbol::Key => "M6 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 9h7v3M14 9v3",
        Symbol::Tunnel => "M1 9h3M14 9h3M6 4c-3 0-3 10 0 10s3-10 0-10M6 4h6c3 0 3 10 0 10H6",
        Symbol::Building => "M3 17V2h12v15M1 17h16M6 5h2M10 5h2M6 8.5h2M10 8.5h2M6 12h2M10 12h2",
        Symbol::Copy => "M2 2h10v10H2zM6 12v4h10V6h-4",
        Symbol::Network => "M6 2h6v4H6zM1 12h6v4H1zM11 12h6v4h-6zM9 6v3M4 12V9h10v3",
        Symbol::Other => "M3 3h12v12H3zM6 9h.5M9 9h.5M12 9h.5",
    }
}
