"""Addresses of operators: signing in, one's own account, and the accounts of all."""

from typing import Final

from acclaim.http.endpoint import Endpoint
from acclaim.web.accounts import bodies, operator_accounts, operator_session, own_second_factor, sessions

_A: Final = "/api/operator/accounts"
_S: Final = "/api/operator/sessions"
_F: Final = "/api/operator/second-factor"
_ACCOUNT: Final = ("unknown_operator", "last_owner", "conflict")
_PROOF: Final = (
    "sign_in_failed",
    "sign_in_locked",
    "sign_in_busy",
    "second_factor_needed",
    "second_factor_wrong",
    "conflict",
)

# fmt: off
ROUTES: Final = [
    Endpoint("POST", "/api/operator/sign-in", operator_session.sign_in, "Sign in", takes=bodies.SignIn,
             gives=bodies.Operator, errors=(*_PROOF, "role_unknown")),
    Endpoint("POST", "/api/operator/sign-out", operator_session.sign_out, "Sign out", gives=dict[str, bool]),
    Endpoint("GET", "/api/operator/session", operator_session.show_session, "Get who is signed in, if anybody",
             gives=bodies.SignedIn),
    Endpoint("GET", "/api/operator/me", operator_session.show_me, "Get the signed-in operator", gives=bodies.Operator,
             needs="self"),
    Endpoint("POST", "/api/operator/password", operator_session.change_password, "Change your own password",
             takes=bodies.NewPassword, gives=bodies.Operator, needs="self", errors=_PROOF),
    Endpoint("GET", _A, operator_accounts.list_accounts, "List all operators and their roles",
             gives=list[bodies.Account], needs="accounts"),
    Endpoint("POST", _A, operator_accounts.make_account, "Create an operator; returns the password once",
             takes=bodies.OperatorWithRole, gives=bodies.OperatorWithPassword, needs="accounts",
             errors=("already_exists",)),
    Endpoint("POST", f"{_A}/role", operator_accounts.change_role, "Change the role of an operator",
             takes=bodies.OperatorWithRole, gives=bodies.Account, needs="accounts", errors=_ACCOUNT),
    Endpoint("POST", f"{_A}/password", operator_accounts.reset_password, "Reset the password of an operator",
             takes=bodies.NamedOperator, gives=bodies.OperatorWithPassword, needs="accounts", errors=_ACCOUNT),
    Endpoint("POST", f"{_A}/remove", operator_accounts.remove_account, "Remove an operator and end their sessions",
             takes=bodies.NamedOperator, gives=dict[str, str], needs="accounts", errors=_ACCOUNT),
    Endpoint("POST", f"{_A}/second-factor/off", operator_accounts.switch_off_second_factor,
             "Switch off the second factor of an operator", takes=bodies.NamedOperator, gives=bodies.Account,
             needs="accounts", errors=("unknown_operator", "second_factor_off", "conflict")),
    Endpoint("GET", _S, sessions.list_own, "List your own sessions", gives=list[bodies.SessionLine], needs="self"),
    Endpoint("POST", f"{_S}/end", sessions.end_own, "End one of your own sessions", takes=bodies.OneSession,
             gives=list[bodies.SessionLine], needs="self", errors=("unknown_session",)),
    Endpoint("POST", f"{_S}/end-others", sessions.end_others, "End all your own sessions but this one",
             gives=list[bodies.SessionLine], needs="self"),
    Endpoint("GET", f"{_A}/sessions", sessions.list_of, "List the sessions of an operator",
             gives=list[bodies.SessionLine], needs="accounts", query=("name",), errors=("unknown_operator",)),
    Endpoint("POST", f"{_A}/sessions/end", sessions.end_of, "End sessions of an operator", takes=bodies.SessionsOf,
             gives=list[bodies.SessionLine], needs="accounts", errors=("unknown_operator", "unknown_session")),
    Endpoint("GET", _F, own_second_factor.show, "Get the state of your own second factor", gives=bodies.FactorNow,
             needs="self"),
    Endpoint("POST", f"{_F}/offer", own_second_factor.offer, "Get a secret for an authenticator app",
             takes=bodies.PasswordAgain, gives=bodies.FactorOffered, needs="self",
             errors=(*_PROOF, "second_factor_on")),
    Endpoint("POST", _F, own_second_factor.confirm, "Set up a second factor; returns the recovery codes once",
             takes=bodies.ConfirmFactor, gives=bodies.RecoveryCodes, needs="self",
             errors=("second_factor_wrong", "second_factor_on", "conflict")),
    Endpoint("POST", f"{_F}/recovery-codes", own_second_factor.renew_recovery_codes,
             "Replace your recovery codes; returns them once", takes=bodies.PasswordAgain, gives=bodies.RecoveryCodes,
             needs="self", errors=(*_PROOF, "second_factor_off")),
    Endpoint("POST", f"{_F}/off", own_second_factor.switch_off, "Switch off your own second factor",
             takes=bodies.PasswordAgain, gives=bodies.Operator, needs="self", errors=(*_PROOF, "second_factor_off")),
]
