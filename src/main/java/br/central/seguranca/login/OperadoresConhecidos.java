package br.central.seguranca.login;

import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import org.springframework.stereotype.Component;

@Component
class OperadoresConhecidos implements Operadores {

    private final Acessos acessos;

    OperadoresConhecidos(Acessos acessos) {
        this.acessos = acessos;
    }

    @Override
    public boolean pode(String login, Permissao permissao) {
        return acessos.de(login)
                .filter(acesso -> acesso.permissoes().contains(permissao))
                .isPresent();
    }
}
