"""Questions that members ask and upvote."""
