"""Keys of this feature.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:wecom:HASH                    | string | JSON {token, fresh_until} (wecom_token.py)| as told  |
| acclaim:wecom:HASH:lock               | string | 1: a worker replaces it                   | 20 s     |
"""

from hashlib import blake2b


def wecom_token(*app: str) -> str:
    """`app`: what the token is for, its secret among it. Hashed: another secret gets another token."""
    return f"acclaim:wecom:{blake2b(chr(0).join(app).encode(), digest_size=16).hexdigest()}"


def wecom_lock(token_key: str) -> str:
    return f"{token_key}:lock"
