"""What leads to one person without a name, when it stands together?"""
