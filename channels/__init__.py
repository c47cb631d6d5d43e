"""How does it reach people? One package per channel; Telegram first."""
