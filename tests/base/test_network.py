import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.network import UNKNOWN, Place, is_within, place, places


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2002:c000:201:7::1", "192.0.2.1"),
        ("2001:0:4136:e378:8000:63bf:3fff:fdfe", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
        ("::7", "::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", UNKNOWN),
        ("unix", UNKNOWN),
        ("192.0.2.1, 192.0.2.7", UNKNOWN),
    ],
)
def test_addresses_of_one_place_count_together(address: str, counted_as: str) -> None:
    assert place(address) == counted_as


def test_an_ipv6_address_counts_for_the_networks_around_it_too() -> None:
    networks = [("2001:db8:1:2fe::/64", 1), ("2001:db8:1:200::/56", 2), ("2001:db8:1::/48", 4)]
    assert places("2001:db8:1:2fe::9") == tuple(Place(*network) for network in networks)


@pytest.mark.parametrize(
    ("name", "label"),
    [("203.0.113.77", "203.0.113.…"), ("2001:db8::/64", "2001:db8:0:…/64"), (UNKNOWN, UNKNOWN), ("", "")],
)
def test_operators_see_the_network_and_not_the_address(name: str, label: str) -> None:
    assert Place(name).label == label


@given(st.ip_addresses().map(str) | st.text())
def test_whatever_comes_has_a_place_and_a_label_without_a_blank(address: str) -> None:
    for found in places(address):
        assert found.name
        assert " " not in found.label


@pytest.mark.parametrize(
    ("address", "is_in"),
    [
        ("10.20.3.4", True),
        ("::ffff:10.20.3.4", True),
        ("2001:db8::7", True),
        ("10.21.3.4", False),
        ("2002:a14:304::1", False),  # 6to4 of 10.20.3.4, which anybody may write
        ("unknown", False),
    ],
)
def test_an_address_is_within_networks_of_its_own_kind(address: str, is_in: bool) -> None:
    assert is_within(address, ["10.20.0.0/16", "2001:db8::/32"]) is is_in
