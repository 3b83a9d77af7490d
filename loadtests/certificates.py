"""Certificates for servers under test, by an authority of the test's own: as with a real one, clients know its root
alone, and the server sends the intermediate along."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

Kind = Literal["ecdsa", "rsa"]
_Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

_HERE: Final = ("localhost", "127.0.0.1")
_DAY: Final = timedelta(days=1)
_PLAIN: Final = serialization.NoEncryption()


class Files(NamedTuple):
    """Of a server: its certificate with the chain, and its key."""

    certificate: Path
    key: Path

    @property
    def flags(self) -> tuple[str, ...]:
        """With which `acclaim serve` uses them."""
        return "--certificate", str(self.certificate), "--key", str(self.key)


class Authority:
    """`root` is the file that clients trust."""

    def __init__(self, folder: Path) -> None:
        self._folder: Final = folder
        self._root_key, self._key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        root = _signed("Test Root", self._root_key, "Test Root", self._root_key, _authority())
        self._intermediate = _signed("Test Issuer", self._key, "Test Root", self._root_key, _authority())
        self.root: Final = folder / "root.pem"
        self.root.write_text(_pem(root))

    def issue(
        self, name: str = "server", *hosts: str, kind: Kind = "ecdsa", days: int = 30, password: str = ""
    ) -> Files:
        """Writes name.pem and name.key for `hosts`, by default this machine. `days` may be negative: expired then."""
        key = _new_key(kind)
        alternative = x509.SubjectAlternativeName([_general(host) for host in hosts or _HERE])
        own = _signed(name, key, "Test Issuer", self._key, alternative, days)
        files = Files(self._folder / f"{name}.pem", self._folder / f"{name}.key")
        files.certificate.write_text(_pem(own) + _pem(self._intermediate))
        files.key.write_text(_private(key, password))
        files.key.chmod(0o600)
        return files


def _new_key(kind: Kind) -> _Key:
    if kind == "rsa":
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return ec.generate_private_key(ec.SECP256R1())


def _signed(
    subject: str, key: _Key, issuer: str, issuer_key: _Key, extension: x509.ExtensionType, days: int = 30
) -> x509.Certificate:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _DAY * 60)
        .not_valid_after(now + _DAY * days)
        .add_extension(extension, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )


def _authority() -> x509.BasicConstraints:
    return x509.BasicConstraints(ca=True, path_length=None)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def _private(key: _Key, password: str) -> str:
    encryption = serialization.BestAvailableEncryption(password.encode()) if password else _PLAIN
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption).decode()
