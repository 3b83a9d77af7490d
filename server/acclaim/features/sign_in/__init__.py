"""Sign-in of members by identity providers: OpenID Connect, WeCom."""
