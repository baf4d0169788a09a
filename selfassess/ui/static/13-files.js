// Files that the browser saves and files that it opens; nothing is sent anywhere but to Python.

const LARGEST_FILE = 600_000; // bytes of a file to open, so that it fits into one message

/** Lets the browser save bytes that came as base64. */
function saveFile(name, media, data) {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: media }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's bytes as base64. */
function readBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** A file that the start page has handed over, once. */
function takeHandedFile() {
  try {
    const file = JSON.parse(sessionStorage.getItem("selfassess:file"));
    sessionStorage.removeItem("selfassess:file");
    return typeof file?.name === "string" && typeof file.data === "string" ? file : null;
  } catch {
    return null;
  }
}
