//! The macro in which the plan's sections are declared: a field, its default and its bounds stand on one line,
//! so that document, JSON Schema, TypeScript type and check cannot disagree.

/// Declares a section of the plan document.
///
/// Each field is `name: Type = default`, followed by `; min to max` for numbers, `; chars max` for texts or
/// `; items max` for lists. Its doc comment says what it is, its unit, and after `Default:` why the default is what it is.
macro_rules! document {
    (
        $(#[$meta:meta])*
        $name:ident {
            $( $(#[$field_meta:meta])* $field:ident : $ty:ty = $default:expr
               $(; $min:literal to $max:literal)? $(; chars $chars:literal)? $(; items $items:literal)? ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$field_meta])*
                $(#[cfg_attr(feature = "schema", schemars(range(min = $min, max = $max)))])?
                $(#[cfg_attr(feature = "schema", schemars(length(max = $chars)))])?
                $(#[cfg_attr(feature = "schema", schemars(length(max = $items)))])?
                pub $field: $ty,
            )+
        }
        impl Default for $name {
            fn default() -> Self {
                Self { $( $field: $default ),+ }
            }
        }
    };
}

/// Declares a closed choice of the plan document; written in kebab-case.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $text:literal ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $text)] $variant ),+
        }
        impl $name {
            /// Every choice, in the order in which a person should see them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),+ ];

            /// The choice as documents write it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text ),+ }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use {choice, document};
