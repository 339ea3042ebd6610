//! Filling a template.

/// The template with each `{{name}}` replaced by its value; values are not looked into.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let length: usize = values.iter().map(|(_, value)| value.len()).sum();
    let mut filled = String::with_capacity(template.len() + length);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let (name, behind) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        debug_assert!(value.is_some(), "the template has no value for {name}");
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_not_looked_into() {
        let filled = fill("<{{a}}> {{b}}", &[("a", "{{b}}"), ("b", "2")]);
        assert_eq!(filled, "<{{b}}> 2");
    }
}
