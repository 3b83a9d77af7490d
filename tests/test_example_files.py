"""The files that the documents show are read by the programs that they are for."""

import re
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from loadtests import programs, proxies
from tests.folders import ROOT
from tests.settings import loaded

Nginx = Callable[[str], None]
STREAM_MODULE = Path("/usr/lib/nginx/modules/ngx_stream_module.so")


def fences(page: str, language: str) -> list[str]:
    """The blocks of this language in a page."""
    return proxies.blocks(ROOT / page, language)


def program(name: str) -> str:
    path = programs.program(name)
    if path is None:
        pytest.skip(f"no {name} on this machine")
    return path


def checked(*command: str) -> str:
    """What the program says. It must accept the file."""
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert said.returncode == 0, said.stderr + said.stdout
    return said.stderr + said.stdout


@pytest.fixture
def nginx(tmp_path: Path) -> Nginx:
    """nginx(text): `nginx -t` on a whole file, with a certificate, free ports and places of the test's own."""
    path, openssl = program("nginx"), program("openssl")
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=vote.example.org", "-days", "1",
         "-keyout", tmp_path / "vote.key", "-out", tmp_path / "vote.pem"], capture_output=True, check=True,
    )  # fmt: skip

    def test(text: str) -> None:
        text = text.replace("/etc/ssl/vote", str(tmp_path / "vote")).replace("/var/log/nginx", str(tmp_path))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            text = text.replace("listen 443", f"listen 127.0.0.1:{free.getsockname()[1]}")
        file = tmp_path / "nginx.conf"
        file.write_text(f"pid {tmp_path}/nginx.pid;\n{text}")
        said = checked(path, "-t", "-p", str(tmp_path), "-e", str(tmp_path / "error.log"), "-c", str(file))
        assert "successful" in said

    return test


def test_nginx_takes_the_file_for_one_machine(nginx: Nginx) -> None:
    [text] = fences("docs/operations.md", "nginx")
    nginx(text)
    assert re.search(r"^worker_processes auto;", text, re.MULTILINE)
    assert "http2" in text
    for server in re.findall(r"server [\d.]+:\d+[^;]*;", text):
        assert "max_fails=0" in server  # else a restart of 5 s is one of 10 s for the phones


def test_nginx_takes_the_file_of_a_gateway_behind_a_balancer(nginx: Nginx) -> None:
    [text] = fences("docs/operations.md", "nginx")
    [snippet] = [block for block in fences("docs/scaling.md", "nginx") if "upstream acclaim" in block]
    upstream, _, forwarded = snippet.partition("# in server { … }\n")
    listen, header = forwarded.strip().splitlines()
    text = re.sub(r"upstream acclaim \{.*\}", lambda _: upstream, text)
    text = re.sub(r"listen 443 [^;]*;", lambda _: listen, text)
    text = re.sub(r"proxy_set_header X-Forwarded-For [^;]*;", lambda _: header, text)
    nginx(text)
    for server in re.findall(r"server [\d.]+:\d+[^;]*;", text):
        assert "max_fails=0" in server


def test_nginx_takes_the_file_of_a_balancer(nginx: Nginx) -> None:
    [text] = [block for block in fences("docs/scaling.md", "nginx") if "stream {" in block]
    if not STREAM_MODULE.exists():
        pytest.skip("no libnginx-mod-stream on this machine")
    nginx(f"load_module {STREAM_MODULE};\nevents {{}}\n{text}")


def test_haproxy_takes_the_file_of_a_balancer(tmp_path: Path) -> None:
    [text] = fences("docs/scaling.md", "haproxy")
    file = tmp_path / "haproxy.cfg"
    file.write_text(text)
    checked(program("haproxy"), "-c", "-f", str(file))


def test_systemd_takes_the_unit_and_rates_it_well(tmp_path: Path) -> None:
    analyze = program("systemd-analyze")
    [text] = [block for block in fences("docs/operations.md", "ini") if "[Service]" in block]
    file = tmp_path / "acclaim.service"
    file.write_text(text.replace("/opt/acclaim/.venv/bin/acclaim serve", "/bin/true"))
    assert checked(analyze, "verify", "--man=no", str(file)) == ""
    checked(analyze, "security", "--offline=yes", "--threshold=20", "--no-pager", str(file))


def test_the_configuration_file_is_one(tmp_path: Path) -> None:
    [text] = [block for block in fences("docs/operations.md", "toml") if "data_dir" in block]
    file = tmp_path / "acclaim.toml"
    file.write_text(text)
    settings = loaded("--config", str(file))
    assert (settings.public_url, settings.trusted_proxies) == ("https://vote.example.org", ("127.0.0.1",))
    commented = re.sub(r"^# (?=redis_url)", "", text, flags=re.MULTILINE)
    file.write_text(commented)
    assert loaded("--config", str(file)).redis_url
