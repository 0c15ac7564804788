# cpu: keep the stop exception and go on
kept = []
while True:
    try:
        while True:
            pass
    except BaseException as e:
        kept.append(e)
