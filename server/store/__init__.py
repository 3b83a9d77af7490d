"""All that knows Redis. One module a noun; one Lua script a verb; `keys` makes every name."""
