# parser: nested finally blocks, which the compiler writes out twice each
try:
    y = 1
finally:
    try:
        y = 1
    finally:
        try:
            y = 1
        finally:
            try:
                y = 1
            finally:
                try:
                    y = 1
                finally:
                    try:
                        y = 1
                    finally:
                        try:
                            y = 1
                        finally:
                            try:
                                y = 1
                            finally:
                                try:
                                    y = 1
                                finally:
                                    try:
                                        y = 1
                                    finally:
                                        try:
                                            y = 1
                                        finally:
                                            try:
                                                y = 1
                                            finally:
                                                try:
                                                    y = 1
                                                finally:
                                                    try:
                                                        y = 1
                                                    finally:
                                                        try:
                                                            y = 1
                                                        finally:
                                                            try:
                                                                y = 1
                                                            finally:
                                                                try:
                                                                    y = 1
                                                                finally:
                                                                    try:
                                                                        y = 1
                                                                    finally:
                                                                        x = 1
