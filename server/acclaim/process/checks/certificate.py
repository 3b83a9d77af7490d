"""Whether browsers will accept the certificate with which the workers speak TLS."""

import ipaddress
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from cryptography import x509

from acclaim.config import SettingError, Settings
from acclaim.http import certificate
from acclaim.process.checks.check import Check, bad, ok, warn

RENEWAL_DUE: Final = timedelta(days=14)  # certbot renews 30 days before the end: something is amiss


def check(settings: Settings, now: datetime) -> Check:
    """Of settings with a certificate."""
    try:
        pair = certificate.read(settings)
    except SettingError as error:
        return bad("certificate", f"{error} The next start will fail; a running server keeps the old certificate.")
    assert pair is not None
    host, expires = str(urlsplit(settings.origin).hostname), pair.expires_at
    if expires <= now:
        return bad("certificate", f"The certificate in {settings.certificate} expired on {expires:%Y-%m-%d}: renew it.")
    if not _names(pair.own, host):
        return warn(
            "certificate",
            f"People open {settings.origin}, but the certificate in {settings.certificate} is not for {host}: browsers "
            "show a warning. Set --public-url to a name that the certificate covers.",
        )
    if expires - now < RENEWAL_DUE:
        return warn(
            "certificate",
            f"The certificate in {settings.certificate} expires on {expires:%Y-%m-%d}: check why it is not renewed.",
        )
    return ok("certificate", f"The certificate is for {host}, and valid until {expires:%Y-%m-%d}.")


def _names(own: x509.Certificate, host: str) -> bool:
    """Whether it is for `host`, as browsers see it (RFC 6125 §6.4)."""
    try:
        alternative = own.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return False
    try:
        return ipaddress.ip_address(host) in alternative.get_values_for_type(x509.IPAddress)
    except ValueError:
        names = [name.lower() for name in alternative.get_values_for_type(x509.DNSName)]
        return host in names or f"*.{host.partition('.')[2]}" in names
