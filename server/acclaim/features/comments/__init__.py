"""Comments (danmaku), and what moderators do with them."""
