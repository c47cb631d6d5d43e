"""Which methods does this Bot API have? Its table of contents; names are in lower case, as Telegram ignores case."""

from __future__ import annotations

from collections.abc import Callable

from simulator import (
    methods_change,
    methods_chats,
    methods_files,
    methods_links,
    methods_mark,
    methods_profile,
    methods_send,
    methods_topics,
    methods_updates,
)
from simulator.params import Params
from simulator.world import World

Method = Callable[[World, Params], object]

# getUpdates is not among them: it is the only one that waits (methods_updates.get_updates).
METHODS: dict[str, Method] = {
    "sendmessage": methods_send.send_message,
    "sendphoto": methods_send.send_photo,
    "senddocument": methods_send.send_document,
    "sendcontact": methods_send.send_contact,
    "sendchataction": methods_send.send_chat_action,
    "editmessagetext": methods_change.edit_message_text,
    "editmessagecaption": methods_change.edit_message_caption,
    "editmessagemedia": methods_change.edit_message_media,
    "editmessagereplymarkup": methods_change.edit_message_reply_markup,
    "deletemessage": methods_change.delete_message,
    "deletemessages": methods_change.delete_messages,
    "answercallbackquery": methods_mark.answer_callback_query,
    "setmessagereaction": methods_mark.set_message_reaction,
    "pinchatmessage": methods_mark.pin_chat_message,
    "unpinchatmessage": methods_mark.unpin_chat_message,
    "unpinallchatmessages": methods_mark.unpin_all_chat_messages,
    "getchat": methods_chats.get_chat,
    "getchatmember": methods_chats.get_chat_member,
    "getchatadministrators": methods_chats.get_chat_administrators,
    "getchatmembercount": methods_chats.get_chat_member_count,
    "leavechat": methods_chats.leave_chat,
    "banchatmember": methods_chats.ban_chat_member,
    "unbanchatmember": methods_chats.unban_chat_member,
    "createchatinvitelink": methods_links.create_chat_invite_link,
    "editchatinvitelink": methods_links.edit_chat_invite_link,
    "revokechatinvitelink": methods_links.revoke_chat_invite_link,
    "exportchatinvitelink": methods_links.export_chat_invite_link,
    "approvechatjoinrequest": methods_links.approve_chat_join_request,
    "declinechatjoinrequest": methods_links.decline_chat_join_request,
    "createforumtopic": methods_topics.create_forum_topic,
    "editforumtopic": methods_topics.edit_forum_topic,
    "closeforumtopic": methods_topics.close_forum_topic,
    "reopenforumtopic": methods_topics.reopen_forum_topic,
    "deleteforumtopic": methods_topics.delete_forum_topic,
    "getme": methods_profile.get_me,
    "setmycommands": methods_profile.set_my_commands,
    "getmycommands": methods_profile.get_my_commands,
    "deletemycommands": methods_profile.delete_my_commands,
    "setmyname": methods_profile.set_my_name,
    "getmyname": methods_profile.get_my_name,
    "setmydescription": methods_profile.set_my_description,
    "getmydescription": methods_profile.get_my_description,
    "setmyshortdescription": methods_profile.set_my_short_description,
    "getmyshortdescription": methods_profile.get_my_short_description,
    "setchatmenubutton": methods_profile.set_chat_menu_button,
    "getchatmenubutton": methods_profile.get_chat_menu_button,
    "getfile": methods_files.get_file,
    "setwebhook": methods_updates.set_webhook,
    "deletewebhook": methods_updates.delete_webhook,
    "getwebhookinfo": methods_updates.get_webhook_info,
}
