chunks = ["Revenue rose 12% to $4.2 million in Q3.", "Costs fell; margin 31.5%.", "Outlook: revenue of $5 million expected.", ""]
import re
def extract(chunk: str) -> dict:
    """Pull figures out of a chunk."""
    out = {"percent": [], "money": []}
    for m in re.finditer(r"(?P<p>\d+(?:\.\d+)?)\s*%|\$(?P<m>\d+(?:\.\d+)?)\s*(?P<unit>million|billion)?", chunk):
        if m["p"]: out["percent"].append(float(m["p"]))
        elif m["m"]: out["money"].append(float(m["m"]) * {"million": 1e6, "billion": 1e9}.get(m["unit"], 1))
    return {k: v for k, v in out.items() if v}
results = []
for i, chunk in enumerate(chunks):
    if not chunk.strip():
        print(f"[{i}] skipped (empty)")
        continue
    facts = extract(chunk)
    results.append({"id": i, **facts, "words": len(chunk.split())})
    print(f"[{i}] {facts or 'nothing'}")
total = sum(sum(r.get("money", [])) for r in results)
print(f"TOTAL: ${total:,.0f}", f"{total / 1e6:.1f}M", [r["id"] for r in results if "percent" in r])
summary = "\n".join(f"- {k}: {v}" for r in results for k, v in r.items() if k not in {"id"})
print(summary)
buffer = f"""
Report
{'=' * 6}
chunks: {len(chunks)} ({sum(map(bool, chunks))} used)
best: {max(results, key=lambda r: r["words"])["id"]}
""".strip()
print(buffer)
prompts = [f"Q: {q}\nText: {c[:20]}..." for c in chunks if c for q in ("who?", "when?")]
print(len(prompts), prompts[0].splitlines()[0], all(p.startswith("Q") for p in prompts))
answer = {"content": None, "ready": False}
answer["content"] = summary.splitlines()[0]; answer["ready"] = True
print(answer)
