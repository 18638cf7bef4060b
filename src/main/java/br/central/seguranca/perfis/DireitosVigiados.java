package br.central.seguranca.perfis;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.FatosVigiados;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which group has which right, and which is kept from it. */
@Component
class DireitosVigiados implements FatosVigiados {

    private final JdbcClient banco;

    DireitosVigiados(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public AtoVigiado ato() {
        return AtoVigiado.DIREITO;
    }

    @Override
    public Map<String, String> agora() {
        return banco
                .sql("select grupo || ' ' || permissao from permissao_perfil"
                        + " union all select grupo || ' veda ' || permissao from restricao_do_grupo")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Function.identity(), chave -> ""));
    }
}
