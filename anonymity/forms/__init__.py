"""What has the form of something that belongs to one person: a number, an address, an account, a class?"""
