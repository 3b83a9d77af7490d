import string
from urllib.parse import quote, unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from acclaim.redis.address import ENCODE, parse


def test_one_redis_with_everything() -> None:
    address = parse("rediss://acclaim:p%40ss@redis.example:6380/2?ssl_ca_certs=ca.pem")
    assert (address.kind, address.transport) == ("alone", "rediss")
    assert address.options == {
        "username": "acclaim", "password": "p@ss", "host": "redis.example", "port": 6380, "db": 2,
        "ssl_ca_certs": "ca.pem",
    }  # fmt: skip


def test_a_socket() -> None:
    address = parse("unix:///var/lib/acclaim%20data/redis.sock")
    assert (address.transport, address.options) == ("unix", {"path": "/var/lib/acclaim data/redis.sock"})


def test_sentinels_have_their_own_password_and_usual_port() -> None:
    address = parse("redis+sentinel://acclaim:secret@one,two:5000,[::1]:5001/show/3?sentinel_password=other")
    assert address.kind == "sentinel"
    assert address.hosts == (("one", 26379), ("two", 5000), ("::1", 5001))
    assert address.service == "show"
    assert address.options == {"username": "acclaim", "password": "secret", "db": 3}
    assert address.sentinel_options == {"password": "other"}


def test_a_cluster_by_some_of_its_nodes() -> None:
    address = parse("rediss+cluster://:secret@one,two:7000?ssl_check_hostname=false")
    assert (address.kind, address.transport) == ("cluster", "rediss")
    assert address.hosts == (("one", 6379), ("two", 7000))
    assert address.options == {"password": "secret", "ssl_check_hostname": False}


@pytest.mark.parametrize(
    "url", ["redis+cluster://", "redis+cluster://one,,two", "redis+sentinel://one:port/show", "http://one", "one:6379"]
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(url)


@given(
    password=st.text(string.ascii_letters + string.digits + "#/?@:[]%!$&'()*+,;= ", min_size=4, max_size=20),
    form=st.sampled_from(
        ["redis://:{}@one:6379/0", "rediss://acclaim:{}@one", "redis+sentinel://:{}@one,two/show",
         "redis+cluster://acclaim:{}@one,two:7000"]
    ),
)  # fmt: skip
@example("PA#SSword", "redis://acclaim:{}@one:6379/0")
@example("12#hunter2", "redis://acclaim:{}@one:6379/0")
@example("pa/ssword", "redis+sentinel://:{}@one,two/show")
def test_a_password_is_read_as_it_is_or_asked_for_in_codes_and_never_repeated(password: str, form: str) -> None:
    assert parse(form.format(quote(password, ""))).options["password"] == password
    said, options = "", {"password": unquote(password)}
    try:
        options = parse(form.format(password)).options
    except ValueError as error:
        said = str(error)
    assert said in ("", ENCODE)  # whatever the password was
    assert (options["password"], options.get("host", "one")) == (unquote(password), "one")
