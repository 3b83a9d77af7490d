"""Comments (danmaku), and what moderators do with them."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.comments.keeping import KEEPING
from acclaim.features.comments.keys import comment_rules
from acclaim.features.comments.live import CommentPart
from acclaim.features.comments.messages import Commented, CommentsFrame, Moderation, Say
from acclaim.features.comments.routes import ROUTES

FEATURE: Final = Feature(
    part=CommentPart,
    receives=(Say,),
    sends=(Commented, CommentsFrame, Moderation),
    routes=ROUTES,
    settings=[comment_rules],
    keeps=[KEEPING],
)
