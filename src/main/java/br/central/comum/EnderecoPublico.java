package br.central.comum;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the application, for links in messages ({@code central.endereco-publico}). */
@Component
public class EnderecoPublico {

    private final String raiz;

    EnderecoPublico(@Value("${central.endereco-publico:http://localhost:8080}") String raiz) {
        this.raiz = raiz.strip().replaceAll("(?<!/)/++$", "");
    }

    /** @param rota such as {@code #/prazos} */
    public String noCockpit(String rota) {
        return raiz + "/camunda/app/cockpit/default/" + rota;
    }

    /** The page of an atendimento at the operators' desk. */
    public String doAtendimento(String protocolo) {
        return raiz + "/camunda/app/tasklist/default/#/atendimento/" + protocolo;
    }
}
