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
        impl crate::plan::numbers::Numbers for $name {
            fn locate(&self, path: &[crate::plan::numbers::Step<'_>], address: &mut Vec<usize>) -> bool {
                use crate::plan::numbers::Step;
                #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "named after the fields")]
                enum Position { $( $field ),+ }
                let Some((Step::Field(name), rest)) = path.split_first() else { return false };
                match *name {
                    $( stringify!($field) => {
                        address.push(Position::$field as usize);
                        crate::plan::numbers::Numbers::locate(&self.$field, rest, address)
                    } )+
                    _ => false,
                }
            }
            fn number(&self, address: &[usize]) -> Option<crate::plan::numbers::Number> {
                #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "named after the fields")]
                enum Position { $( $field ),+ }
                let (&position, rest) = address.split_first()?;
                $( if position == Position::$field as usize {
                    let number = crate::plan::numbers::Numbers::number(&self.$field, rest);
                    $( if rest.is_empty() {
                        return number.map(|number| number.within($min.into(), $max.into()));
                    } )?
                    return number;
                } )+
                None
            }
            fn set_number(&mut self, address: &[usize], value: f64) {
                #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "named after the fields")]
                enum Position { $( $field ),+ }
                let Some((&position, rest)) = address.split_first() else { return };
                $( if position == Position::$field as usize {
                    crate::plan::numbers::Numbers::set_number(&mut self.$field, rest, value);
                } )+
            }
            fn each_number(&self, path: &str, visit: &mut dyn FnMut(&str)) {
                $( crate::plan::numbers::Numbers::each_number(
                    &self.$field, &crate::plan::numbers::join(path, stringify!($field)), visit); )+
            }
            fn identifier(&self) -> &str {
                $( if matches!(stringify!($field), "id" | "environment") {
                    return crate::plan::numbers::Numbers::text(&self.$field);
                } )+
                ""
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
        impl crate::plan::numbers::Numbers for $name {}
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use {choice, document};
