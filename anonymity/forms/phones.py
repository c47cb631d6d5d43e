"""Is this a phone number on which somebody can be called?"""

import phonenumbers

_DUTCH = 31  # country code


def readable_phone(text: str) -> str | None:
    """A phone number as people write it ("06 12345678"), or None when the whole text is not one that can exist."""
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    home = number.country_code == _DUTCH
    kind = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, kind)
